"use strict";
(() => {
  const form = document.getElementById("filters");
  const findings = [...document.querySelectorAll(".finding")];
  // Vowel marks, hamza seats and tatweel do not matter to who searches; the last letters are written either way.
  const plain = (text) => text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/\u0629/g, "\u0647")
    .replace(/\u0649/g, "\u064A").toLowerCase().replace(/\s+/g, " ");
  const words = new Map();
  const wordsOf = (finding) => {
    if (!words.has(finding)) words.set(finding, plain(finding.textContent));
    return words.get(finding);
  };

  if (form) {
    const search = document.getElementById("search");
    const status = document.getElementById("shown");
    const selects = [...form.querySelectorAll("select")];
    const fits = (finding, sought) =>
      selects.every((select) => {
        if (!select.value) return true;
        const held = finding.dataset[select.dataset.filter];
        return select.dataset.filter === "sources" ? held.trim().split(" ").includes(select.value) : held === select.value;
      }) && sought.every((word) => wordsOf(finding).includes(word));
    const apply = () => {
      const sought = plain(search.value).split(" ").filter(Boolean);
      let shown = 0;
      for (const finding of findings) {
        const visible = fits(finding, sought);
        if (finding.hidden === visible) finding.hidden = !visible;
        shown += visible;
      }
      status.textContent = shown
        ? status.dataset.pattern.replace("%shown", shown).replace("%all", findings.length)
        : status.dataset.none;
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();

    // A link into what the filters hide shows all again.
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target) return;
      if (target.hidden) {
        form.reset();
        apply();
      }
      const folded = target.closest("details:not([open])");
      if (folded) folded.open = true;
      target.scrollIntoView();
      if (target.matches("[tabindex]")) target.focus({ preventScroll: true });
    };
    addEventListener("hashchange", reveal);
    if (location.hash) reveal();

    const step = (by) => {
      const visible = findings.filter((finding) => !finding.hidden);
      const at = visible.indexOf(document.activeElement.closest(".finding"));
      const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by];
      if (next) next.focus();
    };
    addEventListener("keydown", (event) => {
      const typing = event.target.matches("input, select, textarea");
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && typing) event.target.blur();
      else if (typing) return;
      else if (event.key === "/") { event.preventDefault(); search.focus(); }
      else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
    });
  }

  // On paper nothing can be opened.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.why)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
