// As many rows as a fleet has, by nothing but the DOM: those in sight are made once and filled anew with each scroll.
const rowHeight = 40;
const count = Number(new URLSearchParams(location.search).get('rows'));

const rows = Array.from({ length: count }, (_, index) => [
  'healthy',
  `Bench ${index}`,
  `bench_${index}_bot`,
  `hook-${index}.example.org`,
  '0',
  'just now',
  '100 %',
  '–',
]);
const texts = rows.map((row) => row.join(' ').toLowerCase());
let shown = rows;

const grid = document.querySelector('[role=grid]');
const all = document.getElementById('all');
const field = document.querySelector('input');
const lines = Array.from({ length: Math.ceil(innerHeight / rowHeight) + 1 }, () => {
  const line = document.createElement('div');
  line.className = 'line';
  line.setAttribute('role', 'row');
  line.append(...Array.from({ length: 8 }, () => document.createElement('span')));
  return line;
});

function draw() {
  const first = Math.floor(grid.scrollTop / rowHeight);
  lines.forEach((line, place) => {
    const row = shown[first + place];
    line.hidden = row === undefined;
    line.style.top = `${(first + place) * rowHeight}px`;
    row?.forEach((text, column) => (line.children[column].textContent = text));
  });
}

function filter() {
  const wanted = field.value.toLowerCase();
  shown = wanted === '' ? rows : rows.filter((_row, index) => texts[index].includes(wanted));
  all.style.height = `${shown.length * rowHeight}px`;
  draw();
}

grid.append(...lines);
grid.addEventListener('scroll', draw);
field.addEventListener('input', filter);
filter();
