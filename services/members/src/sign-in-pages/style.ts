/** The pages' one style sheet, which stands in each page: its digest is in the pages' security policy. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #eef2ef;
  --card: #ffffff;
  --text: #16221e;
  --muted: #4d625a;
  --line: #b9c8c1;
  --field: #ffffff;
  --field-line: #68837a;
  --bar: #16302b;
  --bar-text: #f3f7f5;
  --accent: #f2b544;
  --accent-text: #1d1503;
  --focus: #0f6b57;
  --fault: #a3201d;
  --fault-ground: #fdeeec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1614;
    --card: #15221f;
    --text: #e9f1ed;
    --muted: #a9c4bb;
    --line: #41645b;
    --field: #0d1614;
    --field-line: #6f9488;
    --bar: #16302b;
    --focus: #f2b544;
    --fault: #ffb4a6;
    --fault-ground: #331714;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--ground);
  color: var(--text);
  font: 16px/1.5 system-ui, sans-serif;
}
header {
  padding: 12px 20px;
  background: var(--bar);
  color: var(--bar-text);
}
header strong { font-size: 18px; letter-spacing: 0.02em; }
header span { color: #a9c4bb; margin-left: 8px; font-size: 14px; }
main {
  width: 100%;
  max-width: 27rem;
  margin: auto;
  padding: 24px 16px 48px;
}
.card {
  padding: 28px 28px 24px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--card);
}
@media (max-width: 24rem) {
  main { padding: 0 0 32px; margin-top: 0; }
  .card { border-width: 0 0 1px; border-radius: 0; padding: 24px 16px; }
}
h1 { margin: 0; font-size: 26px; line-height: 1.2; overflow-wrap: anywhere; }
p { margin: 8px 0 0; overflow-wrap: anywhere; }
.lead { color: var(--muted); }
.fault {
  margin-top: 20px;
  padding: 10px 14px;
  border-left: 4px solid var(--fault);
  border-radius: 4px;
  background: var(--fault-ground);
  color: var(--fault);
}
label { display: block; margin-top: 18px; font-weight: 600; }
input[type="email"], input[type="password"] {
  display: block;
  width: 100%;
  margin-top: 6px;
  padding: 10px 12px;
  border: 1px solid var(--field-line);
  border-radius: 8px;
  background: var(--field);
  color: inherit;
  font: inherit;
}
input[aria-invalid="true"] { border-color: var(--fault); }
.choice { display: flex; gap: 10px; align-items: flex-start; font-weight: 400; }
.choice input { width: 18px; height: 18px; margin: 3px 0 0; accent-color: var(--focus); }
.hint { display: block; color: var(--muted); font-size: 14px; }
.after { margin-top: 20px; }
ul { margin: 14px 0 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { padding: 9px 0; border-bottom: 1px solid var(--line); }
.actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 24px; }
button {
  flex: 1 1 auto;
  min-width: 7rem;
  min-height: 44px;
  padding: 10px 12px;
  border: 1px solid transparent;
  border-radius: 8px;
  background: var(--accent);
  color: var(--accent-text);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.other { background: transparent; border-color: var(--field-line); color: var(--text); }
button.plain {
  flex: none;
  min-width: 0;
  min-height: 0;
  margin-top: 18px;
  padding: 0;
  border: 0;
  background: none;
  color: var(--muted);
  font-weight: 400;
  text-decoration: underline;
}
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
a { color: inherit; }
code { font-size: 14px; overflow-wrap: anywhere; }
small { display: block; margin-top: 18px; color: var(--muted); font-size: 14px; overflow-wrap: anywhere; }
`;
