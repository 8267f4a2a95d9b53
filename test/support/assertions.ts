/** Assertions, cheaper: chai's proxies find misspelt ones, and so do the types; with them each assertion costs three times as much. */
import { config } from 'chai';

config.useProxy = false;
