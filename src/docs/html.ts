/** The little HTML that the documentation pages share. */

export const NO_MARGIN = '<style>body{margin:0}</style>';
