/** The page's one style sheet, which stands in it: its digest is in the page's security policy. The colours are those of the pages to sign in. */
export const style = `
:root { color-scheme: light dark; --ground: #eef2ef; --card: #ffffff; --text: #16221e; --muted: #4d625a; --line: #b9c8c1;
  --bar: #16302b; --bar-text: #f3f7f5; --code: #f4f7f5; --focus: #0f6b57; --badge: #dfeae4; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0d1614; --card: #15221f; --text: #e9f1ed; --muted: #a9c4bb; --line: #41645b; --code: #0d1614;
    --focus: #f2b544; --badge: #23423a; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
header { padding: 12px 20px; background: var(--bar); color: var(--bar-text); }
header strong { font-size: 18px; letter-spacing: 0.02em; }
header span { color: #a9c4bb; margin-left: 8px; font-size: 14px; }
.frame { max-width: 78rem; margin: 0 auto; padding: 20px 16px 64px; }
nav { font-size: 14px; }
nav h2 { margin: 18px 0 4px; font-size: 13px; text-transform: uppercase; letter-spacing: 0.06em; color: var(--muted); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; }
nav li a { display: block; padding: 2px 0; overflow-wrap: anywhere; text-decoration: none; }
nav li a:hover { text-decoration: underline; }
main { min-width: 0; }
@media (min-width: 64rem) {
  .frame { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 32px; }
  nav { position: sticky; top: 16px; align-self: start; max-height: calc(100vh - 32px); overflow-y: auto; }
  nav details::details-content { content-visibility: visible; block-size: auto; }
}
section { margin: 0 0 16px; padding: 20px 24px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
section:target { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
h1 { margin: 4px 0 8px; font-size: 28px; line-height: 1.2; }
main > p { margin-bottom: 18px; }
main > h2 { margin: 36px 0 12px; font-size: 22px; }
section h2, section h3 { margin: 0; font-size: 18px; overflow-wrap: anywhere; }
section h4 { margin: 18px 0 0; font-size: 15px; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
p { margin: 8px 0 0; overflow-wrap: anywhere; }
.muted { color: var(--muted); font-size: 14px; }
.badge { display: inline-block; margin: 0 4px 0 0; padding: 1px 8px; border-radius: 999px; background: var(--badge); font-size: 12px; }
.old { background: #a3201d; color: #fff; }
a { color: var(--focus); }
a:focus-visible, summary:focus-visible, pre:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 13px; }
code { overflow-wrap: anywhere; }
pre { margin: 10px 0 0; padding: 12px 14px; max-height: 30rem; overflow: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--code); }
details { margin-top: 12px; }
summary { cursor: pointer; font-weight: 600; font-size: 15px; min-height: 28px; }
.scroll { overflow-x: auto; }
table { width: 100%; margin-top: 8px; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--muted); }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 13px; overflow-wrap: anywhere; }
td:nth-child(2) { white-space: normal; }
@media (max-width: 40rem) {
  .frame { padding: 12px 0 48px; }
  nav { margin-bottom: 16px; padding-bottom: 12px; border-bottom: 1px solid var(--line); }
  nav, main > h1, main > h2, main > p { padding: 0 16px; }
  section { border-width: 1px 0; border-radius: 0; padding: 18px 16px; }
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  td { padding: 0; border: 0; }
  td:nth-child(2) { color: var(--muted); }
}
`;
