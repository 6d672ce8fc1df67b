"""The form's script: it reads the fields and saves a file. It reaches no network, and the page's policy would not let it."""

SCRIPT = """
const at = name => document.getElementById(name);
const form = at("form");
const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
const two = number => String(number).padStart(2, "0");
function row() {
  const today = new Date();
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}T12:00:00Z`;
  const made = {ask: form.dataset.ask, id, day, answer: at("answer").value.trim(), consent: "yes"};
  const stars = form.querySelector("input[name=stars]:checked");
  return stars ? {...made, stars: Number(stars.value)} : made;
}
function lacking() {
  if (!at("answer").value.trim()) return ["answer", form.dataset.empty];
  return at("consent").checked ? null : ["consent", form.dataset.agree];
}
at("save").addEventListener("click", () => {
  const wrong = lacking();
  if (wrong) {
    at(wrong[0]).focus();
    at("said").textContent = wrong[1];
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(row()) + "\\n"], {type: "application/x-ndjson"}));
  link.download = `answer-${id.slice(0, 8)}.jsonl`;
  link.click();
  at("said").textContent = form.dataset.saved;
});
at("print").addEventListener("click", () => print());
form.addEventListener("submit", event => event.preventDefault());
"""
