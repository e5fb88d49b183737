// Whom one points at, on the map or in the list beside it, stands out there with all that links them.

export function start() {
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, point);
}

function point(event) {
  const frame = document.getElementById("map-frame");
  if (!frame || event.pointerType === "touch") return;
  const person = event.target.closest?.("#map [data-person]")?.dataset.person;
  frame.classList.toggle("pointing", Boolean(person));
  if (!person) return;
  const theirs = new Set([person]);
  for (const link of frame.querySelectorAll("svg .link")) {
    const people = link.dataset.people.split(" ");
    link.classList.toggle("theirs", people.includes(person));
    if (people.includes(person)) people.forEach((each) => theirs.add(each));
  }
  for (const name of frame.querySelectorAll("svg [data-person]")) {
    name.classList.toggle("theirs", theirs.has(name.dataset.person));
    name.classList.toggle("pointed", name.dataset.person === person);
  }
}
