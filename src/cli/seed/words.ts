/** What names and invoices are made of. Everything ends in `.example`, which nobody can own (RFC 2606). */

const words = (text: string): string[] => text.trim().split(/\s+/);

export const GIVEN_NAMES = words(`
  Aaliyah Adrián Aiko Amara Amir Anna Anouk Arjun Bao Beatriz Björn Camille Chidi Chloé Dagmar Daniel Deniz Diego Elena Elif
  Emeka Emma Eva Farah Fatima Felix Freya Gabriel Giulia Grace Hana Hannah Hassan Hugo Ida Ikram Inés Isabel Ivan Jakub Jamal
  Jin Johanna José Julia Kai Kamala Karim Katarzyna Kenji Kwame Lars Laura Lea Leila Liam Lucía Mai Maja Malik Mara Mateo
  Matilda Mei Mia Milan Mina Nadia Naomi Nia Nikolai Noah Noor Nuria Olga Omar Oscar Pablo Paula Petra Priya Rania Raúl Ravi
  Rosa Ruben Sara Sofia Sven Tariq Teresa Thandi Theo Tomás Uma Vera Viktor Wei Yara Yuki Yusuf Zeynep Zoe`);

export const FAMILY_NAMES = words(`
  Abebe Aguilar Ahmed Andersen Ansah Bakker Banerjee Bauer Becker Bianchi Brandt Castro Chen Cohen Costa Demir Diaz Dubois Eriksen
  Fernández Fischer Fontaine Fujita García Gomes Gupta Haddad Hansen Herrera Hoffmann Horvat Hughes Ibrahim Ito Jansen Jensen
  Kaplan Kaya Keller Khan Kim Kovács Kowalska Lambert Larsen Lee Lindqvist Lopes Mahlangu Martin Mensah Meyer Moreau Müller
  Murphy Nakamura Nguyen Nielsen Novak Nwosu Okafor Oliveira Ortiz Park Patel Pereira Petrov Popescu Qureshi Ramos Rao Reyes
  Ricci Rossi Sato Schmidt Silva Singh Smirnova Suzuki Takahashi Tanaka Tran Vargas Vega Virtanen Wagner Wang Weber Yamamoto
  Yilmaz Zhang Zhou`);

export const TRADES = words('Bakery Books Ceramics Cycles Dental Design Electrics Farms Foods Garden Glass Kitchens Labs Lighting Logistics Media Optics Paper Roasters Studio Tailors Textiles Tools Travel Works');
export const TENANT_WORDS = words('Amber Birch Cobalt Delta Ember Fjord Granite Harbour Indigo Juniper Kestrel Lantern Meadow Nimbus Orchard Pebble Quarry River Saffron Timber Umber Violet Willow Zephyr');
export const DOMAINS = words('mail.example post.example letters.example office.example studio.example inbox.example');

/** What it is called, and what one costs in minor units. */
export const GOODS: readonly [sku: string, description: string, unitAmount: number][] = [
  ['pen-blue', 'Fountain pen, blue', 2450], ['pen-black', 'Fountain pen, black', 2450], ['ink-50', 'Ink, 50 ml', 890], ['paper-a4', 'Paper A4, 500 sheets', 690],
  ['notebook-a5', 'Notebook A5, dotted', 1290], ['lamp-desk', 'Desk lamp', 7900], ['chair-task', 'Task chair', 34900], ['desk-160', 'Desk, 160 cm', 52900],
  ['cable-c2', 'Cable, 2 m', 1490], ['hub-7', 'Hub, seven ports', 4990], ['monitor-27', 'Monitor, 27 inch', 28900], ['keyboard-iso', 'Keyboard', 8900],
  ['hour-support', 'Support, one hour', 9500], ['hour-design', 'Design, one hour', 11000], ['day-workshop', 'Workshop, one day', 145000], ['plan-team', 'Team plan, one month', 4900],
  ['storage-1t', 'Storage, 1 TB for a month', 900], ['domain-year', 'Domain, one year', 1500], ['audit', 'Accessibility audit', 220000], ['shipping', 'Shipping', 590],
];

export const CURRENCIES = ['EUR', 'EUR', 'EUR', 'USD', 'GBP', 'CHF', 'SEK'] as const;
