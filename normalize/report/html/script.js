"use strict";
(() => {
  const report = JSON.parse(document.getElementById("report").textContent);
  const { articles, rules, counts } = report;
  const byId = (id) => document.getElementById(id);
  const page = {
    list: byId("list"), article: byId("article"), reason: byId("reason"), keys: byId("keys"), shown: byId("shown"),
    rule: byId("rule"), file: byId("file"), text: byId("text"), reset: byId("reset"), theme: byId("theme"),
  };
  const FIRST_BARS = 8;
  const state = { visible: [], article: -1, mark: -1, wide: new Set() };

  // ---- small things

  /** An element with classes and children; strings become text, never markup. */
  function make(name, classes, ...children) {
    const element = document.createElement(name);
    if (classes) element.className = classes;
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  }

  const number = (value) => value.toLocaleString("en");
  const plural = (value, word) => `${number(value)} ${word}${value === 1 ? "" : "s"}`;
  const codesOf = (mark) => [...mark.codes, ...(mark.also || []).flatMap((other) => other.codes)];
  const marksOf = (article) => article.parts.filter((part) => typeof part !== "string");
  const familyOf = (code) => rules[code]?.family || "engine";
  const nameOf = (code) => rules[code]?.name || code;
  const isChange = (mark) => mark.kind === "fixable";

  function tally(keysOfMark) {
    const found = new Map();
    for (const article of articles)
      for (const mark of marksOf(article))
        for (const key of keysOfMark(mark, article)) found.set(key, (found.get(key) || 0) + 1);
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  // ---- masthead and charts

  function writeMasthead() {
    byId("version").textContent = report.version;
    const line = `${plural(counts.changes, "change")} in ${number(counts.changed)} of ${plural(counts.texts, "text")}`;
    byId("dateline").textContent = counts.left ? `${line}, ${plural(counts.left, "finding")} left for a person` : line;
    document.title = `Corrections: ${line}`;
  }

  function bar(share) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 100 10");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    rect.setAttribute("width", String(Math.max(1, 100 * share)));
    rect.setAttribute("height", "10");
    svg.append(rect);
    return svg;
  }

  function drawChart(name, rows, labelOf, isChosen, choose) {
    const list = byId(`chart-${name}`);
    const count = state.wide.has(name) ? rows.length : FIRST_BARS;
    list.replaceChildren(...rows.slice(0, count).map(([key, value]) => {
      const button = make("button", "", make("span", "label", labelOf(key)), bar(value / rows[0][1]), make("span", "count", number(value)));
      button.type = "button";
      button.title = labelOf(key);
      button.setAttribute("aria-pressed", String(isChosen(key)));
      button.addEventListener("click", () => { choose(isChosen(key) ? "" : key); applyFilters(); });
      return make("li", "", button);
    }));
    if (rows.length > FIRST_BARS) list.append(moreButton(name, rows.length));
  }

  function moreButton(name, total) {
    const open = state.wide.has(name);
    const button = make("button", "more", open ? "fewer" : `all ${number(total)}`);
    button.type = "button";
    button.addEventListener("click", () => { open ? state.wide.delete(name) : state.wide.add(name); drawCharts(); });
    return make("li", "", button);
  }

  const perRule = tally((mark) => codesOf(mark));
  const perFamily = tally((mark) => new Set(codesOf(mark).map(familyOf)));
  const perFile = tally((mark, article) => [article.file]);

  function drawCharts() {
    const chooseRule = (value) => { page.rule.value = value; };
    drawChart("rule", perRule, (code) => `${code} ${nameOf(code)}`, (code) => page.rule.value === code, chooseRule);
    drawChart("family", perFamily, (name) => name, (name) => page.rule.value === `family:${name}`,
      (name) => chooseRule(name && `family:${name}`));
    drawChart("file", perFile, (name) => name, (name) => page.file.value === name, (name) => { page.file.value = name; });
  }

  // ---- filters

  function fillRuleFilter() {
    page.rule.append(option("", "all"));
    for (const [family] of perFamily) {
      const group = make("optgroup", "");
      group.label = family;
      group.append(option(`family:${family}`, `all of ${family}`));
      for (const [code] of perRule) if (familyOf(code) === family) group.append(option(code, `${code} ${nameOf(code)}`));
      page.rule.append(group);
    }
  }

  function option(value, label) {
    const made = make("option", "", label);
    made.value = value;
    return made;
  }

  function fitsRule(mark) {
    const wanted = page.rule.value;
    if (!wanted) return true;
    return codesOf(mark).some((code) => code === wanted || `family:${familyOf(code)}` === wanted);
  }

  function words(article) {
    article.words ??= article.parts
      .flatMap((part) => (typeof part === "string" ? [part] : [part.before, part.after || ""]))
      .concat(article.title).join("\n").toLowerCase();
    return article.words;
  }

  function applyFilters() {
    const file = page.file.value.trim().toLowerCase();
    const text = page.text.value.trim().toLowerCase();
    state.visible = articles.flatMap((article, index) => {
      const fits = (!file || article.place.toLowerCase().includes(file)) && (!text || words(article).includes(text));
      return fits && (!page.rule.value || marksOf(article).some(fitsRule)) ? [index] : [];
    });
    page.shown.textContent = state.visible.length === articles.length
      ? plural(articles.length, "article") : `${number(state.visible.length)} of ${plural(articles.length, "article")}`;
    page.reset.hidden = !(page.rule.value || file || text);
    drawCharts();
    drawList();
    const keeps = state.visible.includes(state.article);
    show(keeps ? state.article : state.visible[0] ?? -1, keeps ? state.mark : -1);
  }

  // ---- the list of articles

  function drawList() {
    page.list.replaceChildren(...state.visible.map((index) => {
      const article = articles[index];
      const link = make("a", "", make("span", "title", article.title || "(nothing left)"), make("span", "place", article.place));
      link.href = `#article-${index + 1}`;
      link.id = `link-${index}`;
      link.title = article.place;
      return make("li", "", link);
    }));
  }

  function markCurrent() {
    page.list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const link = byId(`link-${state.article}`);
    if (!link) return;
    link.setAttribute("aria-current", "true");
    const list = page.list.parentElement;
    const inside = list.getBoundingClientRect(), box = link.getBoundingClientRect();
    const by = box.top < inside.top ? box.top - inside.top : Math.max(0, box.bottom - inside.bottom);
    list.scrollBy({ top: by, behavior: "instant" });
  }

  // ---- an article

  function show(index, mark = -1) {
    hideReason();
    state.article = index;
    state.mark = -1;
    if (index < 0) {
      page.article.replaceChildren(make("p", "note", articles.length ? "No article fits these filters." : "Nothing to correct."));
      return;
    }
    const article = articles[index];
    page.article.replaceChildren(...heading(article), columns(article), reasons(article));
    markCurrent();
    highlightSearch();
    if (mark >= 0) goTo(mark, false);
  }

  function heading(article) {
    const marks = marksOf(article);
    const changes = marks.filter(isChange).length;
    const others = marks.length - changes;
    const line = [plural(changes, "change")];
    if (others) line.push(`${plural(others, "finding")} for a person`);
    const title = make("h2", "", article.title || "(nothing left)");
    title.dir = "auto";
    const place = article.record ? `${article.place} · ${article.record}` : article.place;
    return [title, make("span", "place", place), make("p", "count-line", line.join(", "))];
  }

  /** Both versions, paragraph by paragraph: a row ends where both have a line break, or where one has lines of its own. */
  function columns(article) {
    const table = make("div", "columns", row("heads", ["As it arrived"], ["As it reads now"]));
    let left = [], right = [], same = true;
    const close = () => {
      if (hasWords(left) || hasWords(right)) table.append(row(same ? "same" : "", left, right));
      left = []; right = []; same = true;
    };
    let count = 0;
    for (const [place, part] of article.parts.entries()) {
      if (typeof part === "string") {
        part.split("\n").forEach((line, i) => {
          if (i) close();
          if (line) { left.push(line); right.push(line); }
        });
        continue;
      }
      const index = count++;
      const lines = part.before.split("\n");
      const joins = part.after || goesOn(article.parts, place + 1);
      lines.forEach((line, i) => {
        if (i && right.length && joins) left.push("\n");
        else if (i) close();
        if (line || (lines.length === 1 && part.kind !== "fixable")) {
          left.push(markOf(part, index, isChange(part) ? "del" : "mark", line));
          same = false;
        }
        if (!isChange(part) && line) right.push(line);
      });
      if (isChange(part) && part.after) { right.push(markOf(part, index, "ins", part.after)); same = false; }
    }
    close();
    return table;
  }

  /** Whether the cleaned text goes on in the same line with the parts from a place on. */
  function goesOn(parts, place) {
    const next = parts.slice(place)
      .map((part) => (typeof part === "string" ? part : isChange(part) ? part.after : part.before))
      .find((text) => text);
    return next !== undefined && !next.startsWith("\n");
  }

  const hasWords = (cell) => cell.some((item) => typeof item !== "string" || item.trim());

  function row(kind, left, right) {
    const cells = [left, right].map((content) => {
      const paragraph = make("p", "", ...content);
      paragraph.dir = "auto";
      return make("div", "cell", paragraph);
    });
    return make("div", `row ${kind}${hasWords(right) ? "" : " gone"}`, ...cells);
  }

  function markOf(part, index, name, words) {
    const element = make(name, fitsRule(part) ? "" : "off", words);
    if (!words) element.classList.add("point");
    element.dataset.mark = index;
    element.tabIndex = 0;
    element.setAttribute("aria-describedby", "reason");
    return element;
  }

  function reasons(article) {
    const list = make("ol", "");
    marksOf(article).forEach((mark, index) => {
      if (!fitsRule(mark)) return;
      const button = make("button", "", wordsOf(mark), make("span", "why", mark.why), codeLine(mark));
      button.type = "button";
      button.addEventListener("click", () => goTo(index));
      list.append(make("li", "", button));
    });
    return make("section", "reasons", make("h3", "", "Reasons, one by one"), list);
  }

  function wordsOf(mark) {
    const before = short(mark.before), after = mark.after ? short(mark.after) : "";
    if (mark.kind === "fixable")
      return make("span", "words", before ? make("del", "", before) : null, before && after ? " " : null, after ? make("ins", "", after) : null);
    return make("span", "words", make("mark", "", before || "‸"), mark.after === null ? null : after ? ` → ${after}?` : " → removed?");
  }

  function codeLine(mark) {
    const names = mark.codes.map((code) => (rules[code] ? `${code} ${nameOf(code)}` : code)).join(" + ");
    const kinds = { unsafe: " · only with --unsafe-fixes", found: " · for a person to judge", "left-alone": " · left alone" };
    return make("span", "code", names + (kinds[mark.kind] || ""));
  }

  function short(text) {
    const line = text.trim() ? text.split(/\s+/).join(" ").trim() : text.replaceAll("\n", "¶").replaceAll(/[^¶]/gu, "␣");
    return line.length <= 120 ? line : `${line.slice(0, 80)} … ${line.slice(-30)}`;
  }

  /** Words that were searched for, where the browser can highlight them without touching the article. */
  function highlightSearch() {
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.delete("found");
    const wanted = page.text.value.trim().toLowerCase();
    if (!wanted) return;
    const ranges = [];
    const walker = document.createTreeWalker(page.article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.data.toLowerCase();
      if (words.length !== node.data.length) continue;
      for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + wanted.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  // ---- reasons beside the words

  function showReason(element) {
    const mark = marksOf(articles[state.article])[element.dataset.mark];
    const lines = [make("p", "", mark.why)];
    for (const code of mark.codes) if (rules[code]?.why) lines.push(make("p", "", rules[code].why));
    for (const other of mark.also || []) lines.push(make("p", "", other.why), codeLine(other));
    page.reason.replaceChildren(codeLine(mark), wordsOf(mark), ...lines);
    page.reason.hidden = false;
    placeReason(element);
  }

  function placeReason(element) {
    const box = element.getClientRects()[0] || element.getBoundingClientRect();
    const width = page.reason.offsetWidth, height = page.reason.offsetHeight;
    const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - width - 16));
    const below = box.bottom + 8 + height < innerHeight || box.top < height + 8;
    page.reason.style.left = `${left + scrollX}px`;
    page.reason.style.top = `${(below ? box.bottom + 8 : box.top - height - 8) + scrollY}px`;
  }

  function hideReason() { page.reason.hidden = true; }

  // ---- moving about

  const elementsOf = (mark) => page.article.querySelectorAll(`.columns [data-mark="${mark}"]`);

  function goTo(mark, focus = true) {
    page.article.querySelectorAll(".now").forEach((element) => element.classList.remove("now"));
    const elements = elementsOf(mark);
    if (!elements.length) return;
    state.mark = mark;
    elements.forEach((element) => element.classList.add("now"));
    elements[0].scrollIntoView({ block: "center", behavior: "instant" });
    if (focus) elements[0].focus({ preventScroll: true });
    showReason(elements[0]);
  }

  function step(by) {
    if (state.article < 0) return;
    const marks = marksOf(articles[state.article]);
    for (let mark = state.mark < 0 && by < 0 ? marks.length - 1 : state.mark + by; mark >= 0 && mark < marks.length; mark += by)
      if (fitsRule(marks[mark]) && elementsOf(mark).length) return goTo(mark);
    if (stepArticle(by)) { state.mark = -1; step(by); }
  }

  function stepArticle(by) {
    const next = state.visible[state.visible.indexOf(state.article) + by];
    if (next === undefined) return false;
    show(next);
    history.replaceState(null, "", `#article-${next + 1}`);
    scrollToArticle();
    return true;
  }

  function scrollToArticle() {
    const top = page.article.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight / 2) scrollBy({ top: top - 60, behavior: "instant" });
  }

  function fromAddress() {
    const wanted = Number(/^#article-(\d+)$/.exec(location.hash)?.[1]) - 1;
    if (!articles[wanted]) return false;
    if (!state.visible.includes(wanted)) clearFilters();
    show(wanted);
    scrollToArticle();
    return true;
  }

  function clearFilters() {
    page.rule.value = page.file.value = page.text.value = "";
    applyFilters();
  }

  // ---- colours

  const THEMES = { auto: ["Auto", "automatic"], light: ["Light", "light"], dark: ["Dark", "dark"] };

  function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    page.theme.textContent = THEMES[theme][0];
    page.theme.setAttribute("aria-label", `Colours: ${THEMES[theme][1]}`);
    try { localStorage.setItem("normalize-report-theme", theme); } catch { /* a file opened without storage */ }
  }

  function storedTheme() {
    try { return localStorage.getItem("normalize-report-theme") in THEMES ? localStorage.getItem("normalize-report-theme") : "auto"; } catch { return "auto"; }
  }

  function nextTheme() {
    const names = Object.keys(THEMES);
    setTheme(names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length]);
  }

  // ---- what the reader does

  const KEYS = {
    j: () => step(1), k: () => step(-1), J: () => stepArticle(1), K: () => stepArticle(-1), f: () => page.rule.focus(),
    "/": () => page.text.focus(), x: clearFilters, t: nextTheme, "?": () => page.keys.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || page.keys.open) return;
    const field = event.target.closest?.("input, select");
    if (event.key === "Escape") { hideReason(); field?.blur(); return; }
    if (field || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  const markUnder = (event) => event.target.closest?.(".columns [data-mark]");
  page.article.addEventListener("pointerover", (event) => { const mark = markUnder(event); mark ? showReason(mark) : hideReason(); });
  page.article.addEventListener("pointerleave", hideReason);
  page.article.addEventListener("focusin", (event) => { const mark = markUnder(event); if (mark) showReason(mark); });
  page.article.addEventListener("focusout", hideReason);
  page.article.addEventListener("click", (event) => { const mark = markUnder(event); if (mark) goTo(Number(mark.dataset.mark)); });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", (event) => { event.preventDefault(); clearFilters(); });
  for (const field of [page.rule, page.file, page.text]) field.addEventListener("input", applyFilters);
  byId("help").addEventListener("click", KEYS["?"]);
  page.theme.addEventListener("click", nextTheme);
  addEventListener("hashchange", fromAddress);

  if (matchMedia("(max-width: 48rem)").matches) document.querySelector(".summary").open = false;
  setTheme(storedTheme());
  writeMasthead();
  fillRuleFilter();
  applyFilters();
  fromAddress();
})();
