/** Given and family names are drawn apart from each other; any likeness to a person is chance. */
const words = (text: string): string[] => text.trim().split(/\s+/);

export const femaleNames = words(`
  Abena Adaeze Agnes Alma Amara Anika Astrid Beatriz Blessing Camila Celeste Chiara Dalia Deborah Elena Esther Fatima
  Freya Gloria Grace Hana Harriet Imani Ines Ingrid Isolde Jasmine Joan Kavya Keiko Lakshmi Leilani Lucia Mabel Maeve
  Marisol Mei Miriam Nadia Naomi Noor Odette Olga Pilar Priya Rosa Ruth Salma Sigrid Soledad Tamsin Thandiwe Ursula
  Valentina Wanda Xiomara Yara Yuki Zainab Zora`);

export const maleNames = words(`
  Abdul Aldo Amos Anders Andre Arjun Basil Bashir Caleb Carlos Cedric Darius Desmond Diego Elias Emeka Enzo Ezra Felix
  Gareth Hiroshi Hugo Idris Ivan Jamal Joaquin Kaito Kofi Leon Linus Luca Malik Marcus Mateo Milan Nikhil Oscar Otis
  Pavel Quentin Rafael Ravi Samuel Santiago Tariq Theo Tomas Viktor Wendell Yusuf`);

export const familyNames = words(`
  Abara Achterberg Adeyemi Alvarado Amundsen Arkwright Banerjee Barzani Bellweather Birch Blackwood Caldera Castellan
  Chaudhry Cheng Corrigan Dabrowski Delacroix Diallo Dimitrov Dunmore Eastlake Eriksen Escobedo Fairweather Farouk
  Featherstone Fenwick Fontaine Galloway Gebre Greenhalgh Gutierrez Halloran Hashimoto Hollis Ibarra Ivanova Jankowski
  Jimenez Kalani Kapoor Kowalczyk Lachlan Larkspur Lindqvist Lockridge Macintyre Mahmoud Marchetti Mbeki Merriweather
  Montoya Nakagawa Ndiaye Novak Oakhurst Okonkwo Olufsen Ortega Pemberton Petrov Quarshie Quillfeather Ramaswamy
  Ravenscroft Rosales Sandoval Sato Silverthorne Stavros Sundaram Tanaka Thistlewood Torvald Underhill Valenzuela
  Vandermeer Venkatesan Wakefield Whitlock Winterbourne Xu Yamamoto Yellowhorse Zamora Zielinski`);
