// Cuts the calls that til makes out of GitHub's OpenAPI description, with all that they refer to.
// Usage: node slice.mjs api.github.com.json slice.json
import { readFileSync, writeFileSync } from "node:fs";

const CALLS = [
  "/repos/{owner}/{repo}",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}",
  "/repos/{owner}/{repo}/pulls/{pull_number}/commits",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/issues/{issue_number}/labels",
  "/repos/{owner}/{repo}/commits/{ref}/check-runs",
  "/repos/{owner}/{repo}/commits/{ref}/status",
  "/repos/{owner}/{repo}/branches/{branch}",
  "/repos/{owner}/{repo}",
];

const [source, target] = process.argv.slice(2);
const whole = JSON.parse(readFileSync(source, "utf8"));
const slice = {
  openapi: whole.openapi,
  info: whole.info,
  paths: {},
  components: {},
};

function take(node) {
  if (Array.isArray(node)) {
    node.forEach(take);
  } else if (node && typeof node === "object") {
    if (typeof node.$ref === "string") {
      const [, , group, name] = node.$ref.split("/");
      slice.components[group] ??= {};
      if (!(name in slice.components[group])) {
        slice.components[group][name] = whole.components[group][name];
        take(whole.components[group][name]);
      }
    }
    Object.values(node).forEach(take);
  }
}

for (const path of CALLS) {
  if (!(path in whole.paths)) {
    throw new Error(`GitHub's description has no ${path} any more`);
  }
  slice.paths[path] = whole.paths[path];
  take(slice.paths[path]);
}
// examples are no part of the contract, and some contradict it; a discriminator must be of a required field, and one is not
const LEFT = new Set(["examples", "x-github", "discriminator"]);
const text = JSON.stringify(slice, (key, value) =>
  LEFT.has(key) ? undefined : value,
);
writeFileSync(target, text);
console.log(`${Object.keys(slice.paths).length} calls, ${text.length} bytes`);
