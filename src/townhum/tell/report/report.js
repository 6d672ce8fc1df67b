"use strict";
// Without this script the page says the same. With it: choose a brand and a span, read a number under the pointer, copy, take a table along.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, fill) => Object.assign(document.createElement(name), fill);

  const choose = (label, options, apply) => {
    const select = make("select", {});
    options.forEach(([value, said]) => select.append(make("option", { value, textContent: said })));
    select.addEventListener("change", () => apply(select.value));
    const outer = make("label", { textContent: label });
    outer.append(select);
    document.getElementById("choose").append(outer);
  };

  const brands = all("[data-brand]");
  const names = [...new Set(brands.map((each) => each.dataset.brand))];
  if (names.length > 1) {
    const said = (name) => brands.find((each) => each.dataset.brand === name).querySelector("bdi").textContent;
    choose("Brand", [["", "all"], ...names.map((name) => [name, said(name)])], (name) =>
      brands.forEach((each) => { each.hidden = name !== "" && each.dataset.brand !== name; }));
  }

  const spans = all("[data-span]");
  const lengths = [...new Set(spans.map((each) => Number(each.dataset.span)))].sort((a, b) => b - a);
  if (lengths.length > 1) {
    choose("Span", lengths.map((many) => [many, `${many} periods`]), (many) =>
      spans.forEach((each) => { each.hidden = each.dataset.span !== String(many); }));
  }

  all(".copy").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const code = button.parentElement.querySelector("code");
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = "Selected: copy it";
      }
    });
  });

  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) && !/^[-+]?[\d.,]+/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
  all("figure").forEach((figure) => {
    const table = figure.querySelector("table");
    const rows = all("tr", table);
    const button = make("button", { type: "button", textContent: "Download CSV" });
    button.addEventListener("click", () => {
      const csv = rows.map((row) => all("th,td", row).map((each) => cell(each.textContent.trim())).join(",")).join("\r\n");
      const link = make("a", { download: `${figure.id}.csv`, href: URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv" })) });
      link.click();
      URL.revokeObjectURL(link.href);
    });
    figure.querySelector("details").append(button);

    const svg = figure.querySelector("svg[data-from]");
    if (!svg) return;
    const head = all("th", rows[0]).map((each) => each.textContent);
    const body = rows.slice(1);
    const box = make("div", { className: "at", hidden: true });
    box.setAttribute("aria-hidden", "true");
    figure.append(box);
    svg.addEventListener("pointermove", (event) => {
      const place = svg.getBoundingClientRect();
      const units = ((event.clientX - place.left) / place.width) * svg.viewBox.baseVal.width;
      const [from, to] = [Number(svg.dataset.from), Number(svg.dataset.to)];
      const at = Math.round(Math.min(1, Math.max(0, (units - from) / (to - from))) * (body.length - 1));
      const cells = all("th,td", body[at]).map((each) => each.textContent);
      box.replaceChildren(...cells.map((text, n) => make("div", { textContent: n ? `${head[n]}: ${text}` : text })));
      box.hidden = false;
      const left = event.clientX - figure.getBoundingClientRect().left;
      box.style.insetInlineStart = `${Math.min(left + 12, figure.clientWidth - box.offsetWidth)}px`;
    });
    svg.addEventListener("pointerleave", () => { box.hidden = true; });
  });
})();
