import { Weighted } from './weighted.js'

/** TMDB's genres, by how many movies of the real file have them. */
export const GENRES = new Weighted([
  [{ id: 18, name: 'Drama' }, 20_265],
  [{ id: 35, name: 'Comedy' }, 13_182],
  [{ id: 53, name: 'Thriller' }, 7_624],
  [{ id: 10749, name: 'Romance' }, 6_735],
  [{ id: 28, name: 'Action' }, 6_596],
  [{ id: 27, name: 'Horror' }, 4_673],
  [{ id: 80, name: 'Crime' }, 4_307],
  [{ id: 99, name: 'Documentary' }, 3_932],
  [{ id: 12, name: 'Adventure' }, 3_496],
  [{ id: 878, name: 'Science Fiction' }, 3_049],
  [{ id: 10751, name: 'Family' }, 2_770],
  [{ id: 9648, name: 'Mystery' }, 2_467],
  [{ id: 14, name: 'Fantasy' }, 2_313],
  [{ id: 16, name: 'Animation' }, 1_935],
  [{ id: 10769, name: 'Foreign' }, 1_622],
  [{ id: 10402, name: 'Music' }, 1_598],
  [{ id: 36, name: 'History' }, 1_398],
  [{ id: 10752, name: 'War' }, 1_323],
  [{ id: 37, name: 'Western' }, 1_042],
  [{ id: 10770, name: 'TV Movie' }, 767],
])

export const COUNTRIES = new Weighted([
  [{ iso_3166_1: 'US', name: 'United States of America' }, 210],
  [{ iso_3166_1: 'GB', name: 'United Kingdom' }, 41],
  [{ iso_3166_1: 'FR', name: 'France' }, 40],
  [{ iso_3166_1: 'DE', name: 'Germany' }, 23],
  [{ iso_3166_1: 'IT', name: 'Italy' }, 22],
  [{ iso_3166_1: 'CA', name: 'Canada' }, 18],
  [{ iso_3166_1: 'JP', name: 'Japan' }, 17],
  [{ iso_3166_1: 'ES', name: 'Spain' }, 10],
  [{ iso_3166_1: 'RU', name: 'Russia' }, 9],
  [{ iso_3166_1: 'IN', name: 'India' }, 8],
  [{ iso_3166_1: 'HK', name: 'Hong Kong' }, 6],
  [{ iso_3166_1: 'SE', name: 'Sweden' }, 6],
  [{ iso_3166_1: 'AU', name: 'Australia' }, 6],
  [{ iso_3166_1: 'KR', name: 'South Korea' }, 5],
  [{ iso_3166_1: 'BE', name: 'Belgium' }, 4],
  [{ iso_3166_1: 'DK', name: 'Denmark' }, 4],
  [{ iso_3166_1: 'CN', name: 'China' }, 4],
  [{ iso_3166_1: 'MX', name: 'Mexico' }, 3],
  [{ iso_3166_1: 'BR', name: 'Brazil' }, 3],
  [{ iso_3166_1: 'PL', name: 'Poland' }, 2],
  [{ iso_3166_1: 'CZ', name: 'Czech Republic' }, 2],
  [{ iso_3166_1: 'GR', name: 'Greece' }, 1.5],
  [{ iso_3166_1: 'IR', name: 'Iran' }, 1],
  [{ iso_3166_1: 'TR', name: 'Turkey' }, 1],
  [{ iso_3166_1: 'IS', name: 'Iceland' }, 0.5],
  [{ iso_3166_1: 'CI', name: "Cote D'Ivoire" }, 0.1],
  [{ iso_3166_1: 'LA', name: "Lao People's Democratic Republic" }, 0.1],
])

/** `native` are words for titles in the original language; none: the English title is the original one. */
export interface SampleLanguage {
  iso_639_1: string
  name: string
  native: readonly string[]
}

export const LANGUAGES = new Weighted<SampleLanguage>([
  [{ iso_639_1: 'en', name: 'English', native: [] }, 322],
  [{ iso_639_1: 'fr', name: 'Français', native: ['Le Château', "L'Été", 'La Forêt'] }, 24],
  [{ iso_639_1: 'it', name: 'Italiano', native: ['La Città', 'Il Caffè', "L'Ombra"] }, 15],
  [{ iso_639_1: 'ja', name: '日本語', native: ['夜の灯台', '遠い庭', '雪の列車'] }, 13],
  [{ iso_639_1: 'de', name: 'Deutsch', native: ['Die Brücke', 'Der Schlüssel', 'Das Märchen'] }, 11],
  [{ iso_639_1: 'es', name: 'Español', native: ['El Niño', 'La Montaña', 'Mañana'] }, 10],
  [{ iso_639_1: 'ru', name: 'Русский', native: ['Старый маяк', 'Зимний сад', 'Поезд'] }, 8],
  [{ iso_639_1: 'hi', name: 'हिन्दी', native: ['नदी', 'पुराना घर'] }, 5],
  [{ iso_639_1: 'ko', name: '한국어/조선말', native: ['겨울 정원', '기차'] }, 4],
  [{ iso_639_1: 'zh', name: '普通话', native: ['远山', '灯塔'] }, 4],
  [{ iso_639_1: 'sv', name: 'svenska', native: ['Fyren på ön'] }, 4],
  [{ iso_639_1: 'cn', name: '广州话 / 廣州話', native: ['燈塔'] }, 3],
  [{ iso_639_1: 'pt', name: 'Português', native: ['O Jardim de Maçãs'] }, 3],
  [{ iso_639_1: 'fi', name: 'suomi', native: ['Yö järvellä'] }, 3],
  [{ iso_639_1: 'nl', name: 'Nederlands', native: ['De Vuurtoren'] }, 2],
  [{ iso_639_1: 'da', name: 'Dansk', native: ['Søen'] }, 2],
  [{ iso_639_1: 'pl', name: 'Polski', native: ['Łódź'] }, 2],
  [{ iso_639_1: 'cs', name: 'Český', native: ['Můj dům'] }, 1.5],
  [{ iso_639_1: 'tr', name: 'Türkçe', native: ['Işık'] }, 1.5],
  [{ iso_639_1: 'el', name: 'ελληνικά', native: ['Ο φάρος'] }, 1],
  [{ iso_639_1: 'he', name: 'עִבְרִית', native: ['מגדלור'] }, 1],
  [{ iso_639_1: 'ar', name: 'العربية', native: ['المنارة'] }, 0.6],
  [{ iso_639_1: 'xx', name: 'No Language', native: [] }, 0.3],
  [{ iso_639_1: 'yi', name: '', native: [] }, 0.3],
])

export const STATUSES = new Weighted([
  ['Released', 45_014],
  ['Rumored', 230],
  ['Post Production', 98],
  ['', 87],
  ['In Production', 20],
  ['Planned', 15],
  ['Canceled', 2],
])
