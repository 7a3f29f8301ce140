// The panel below GraphiQL that shows how the last request was answered. All that it shows is text.
// Plain browser JavaScript: it is served as it is.
// @ts-nocheck The project is checked without the browser’s own types, so that no server code uses them by mistake.

const EXPLAIN_KEY = 'millepiani.explain';
const WHOLE = 100;
/** So that what took next to no time is seen at all. */
const LEAST_WIDTH = 0.4;

function make(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function milliseconds(ms) {
  return `${ms} ms`;
}

/** One line of the time: what, when, how long. */
function line({ label, at, ms, note, kind }, whole) {
  const row = make('div', `explain-row explain-${kind}`);
  const track = make('div', 'explain-track');
  const bar = make('div', 'explain-bar');
  bar.style.left = `${(at / whole) * WHOLE}%`;
  bar.style.width = `${Math.max((ms / whole) * WHOLE, LEAST_WIDTH)}%`;
  track.append(bar);
  row.append(make('span', 'explain-label', label), track, make('span', 'explain-ms', milliseconds(ms)));
  row.append(make('span', 'explain-note', note));
  return row;
}

function fetchNote({ outcome, entities, kept, isShared }) {
  const parts = [
    kept > 0 ? `${kept} from the cache` : undefined,
    entities > 0 ? `${entities} ${entities === 1 ? 'entity' : 'entities'}` : undefined,
    isShared ? 'shared with another request' : undefined,
    outcome === 'ok' ? undefined : outcome,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function rows({ phases, fetches }) {
  return [
    ...phases.map(({ phase, at, ms }) => ({ label: phase, at, ms, note: '', kind: 'phase' })),
    ...fetches.map((fetch) => ({
      ...{ label: fetch.service, at: fetch.at, ms: fetch.ms, note: fetchNote(fetch) },
      kind: fetch.outcome === 'ok' ? (fetch.kept > 0 ? 'kept' : 'fetch') : 'failed',
    })),
  ].sort((one, other) => one.at - other.at);
}

function facts({ lane, operation, answer, cost, ms, fetches }) {
  const asked = fetches.filter(({ kept }) => kept === 0).length;
  return [
    ['in', milliseconds(ms)],
    ['cost', cost === undefined ? '–' : `${cost.actual} (estimated ${cost.estimated})`],
    ['fetches', String(asked)],
    ['lane', lane],
    ['operation', operation.isKnown ? 'prepared before' : 'new: parsed, planned and compiled'],
    ['run by', operation.isCompiled ? 'the compiled executor' : 'Apollo’s executor'],
    ...(answer === undefined ? [] : [['answer', answer === 'kept' ? 'from the cache' : 'fetched, now kept']]),
  ];
}

function shown(explained) {
  const summary = make('dl', 'explain-facts');
  for (const [name, value] of facts(explained)) {
    const fact = make('div', 'explain-fact');
    fact.append(make('dt', '', name), make('dd', '', value));
    summary.append(fact);
  }
  const times = make('div', 'explain-times');
  const whole = Math.max(explained.ms, 0.01);
  times.append(...rows(explained).map((row) => line(row, whole)));
  const plan = make('pre', 'explain-plan', explained.plan ?? 'Nothing was planned.');
  plan.tabIndex = 0;
  const columns = make('div', 'explain-columns');
  columns.append(times, plan);
  return [summary, columns];
}

const panel = () => document.getElementById('explain');
const button = () => document.getElementById('explain-toggle');

function isOn() {
  return sessionStorage.getItem(EXPLAIN_KEY) === 'on';
}

function hint(text) {
  panel().replaceChildren(make('p', 'explain-hint', text));
}

/** Shows how a request was answered. */
function show(explained) {
  if (explained === undefined) {
    hint('Nothing was told of this request: it was refused before it was run.');
    return;
  }
  panel().replaceChildren(...shown(explained));
}

function refresh() {
  panel().hidden = !isOn();
  button().setAttribute('aria-pressed', String(isOn()));
}

document.addEventListener('DOMContentLoaded', () => {
  button().addEventListener('click', () => {
    sessionStorage.setItem(EXPLAIN_KEY, isOn() ? 'off' : 'on');
    refresh();
  });
  hint('Run an operation: here stands how it was answered.');
  refresh();
});

globalThis.millepianiExplain = { isOn, show };
