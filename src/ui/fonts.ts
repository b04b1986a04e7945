/**
 * The three faces of the product, served by ourselves: the network is closed.
 * `japanese-*.css` lacks 1,056 characters of CP932 (①㈱髙), so the text face comes from `400.css` and `700.css`, whose
 * numbered subsets the browser fetches only when a page needs them. The two faces for figures and codes are asked for
 * Latin only; their full lists of subsets would add 120 KB gzip to every first page for glyphs the text face already has.
 */
import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
import '@fontsource/biz-udgothic/latin-400.css';
import '@fontsource/biz-udgothic/latin-700.css';
import '@fontsource/m-plus-1-code/latin-400.css';
import '@fontsource/m-plus-1-code/latin-700.css';
