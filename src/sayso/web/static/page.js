// What the pages do beyond links and forms; without it they still answer everything.
"use strict";

// A list of days also as a slider.
for (const list of document.querySelectorAll("select[data-slides]")) {
  if (list.options.length < 3) continue;
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = "1";
  slider.max = String(list.options.length);
  // The first choice, which hides nothing, is the right end.
  slider.value = String(list.selectedIndex === 0 ? list.options.length : list.selectedIndex);
  const option = () => list.options[Number(slider.value) % list.options.length];
  slider.setAttribute("aria-label", "As of");
  const tell = () => slider.setAttribute("aria-valuetext", option().text);
  tell();
  slider.addEventListener("input", () => { option().selected = true; tell(); });
  slider.addEventListener("change", () => list.form.requestSubmit());
  list.addEventListener("change", () => list.form.requestSubmit());
  list.after(slider);
}

// A form that takes long says so.
for (const form of document.querySelectorAll("form[data-waits]")) {
  form.addEventListener("submit", () => {
    const told = document.createElement("p");
    told.setAttribute("role", "status");
    told.className = "note";
    told.textContent = form.dataset.waits;
    form.append(told);
    form.querySelector("button").disabled = true;
  });
}

// Words that are marked in a report go into the form for a missed statement.
for (const form of document.querySelectorAll("form[data-takes-words]")) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const start = selection.anchorNode?.parentElement?.closest(".paragraph");
    const text = selection.toString().trim();
    if (!text || !start || start !== selection.focusNode?.parentElement?.closest(".paragraph")) return;
    form.elements.words.value = text;
    form.elements.paragraph.value = start.id.slice(1);
  });
}
