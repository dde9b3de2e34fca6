package dev.til.action;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * What happened in a repository on GitHub.
 *
 * @param repository in which it happened, {@code OWNER/NAME}
 * @param ref what a workflow checks out for it
 * @param sha the commit that this was when it happened
 * @param baseRef the branch that a pull request is for; empty for all others
 * @param headRef the branch that it comes from; empty for all others
 */
record Event(
        String name, String repository, String ref, String sha, String baseRef, String headRef, JsonObject payload) {
    static final String NOBODY = "0".repeat(40);

    /** A side of a pull request: a branch, where it was, and in which repository. */
    record Side(String repository, String branch, String sha) {
        private JsonObject json() {
            var json = object("ref", branch, "sha", sha, "label", owner(repository) + ":" + branch);
            json.add("repo", described(repository));
            return json;
        }
    }

    /** @param merge the commit that merges the head into the base as it is by now */
    static Event pullRequest(Side base, Side head, String merge) {
        var pullRequest = object("title", "::error::A day ##[group]", "state", "open", "merge_commit_sha", merge);
        pullRequest.addProperty("number", 1);
        pullRequest.addProperty("draft", false);
        pullRequest.add("base", base.json());
        pullRequest.add("head", head.json());
        JsonObject payload = payload(base.repository());
        payload.addProperty("action", "opened");
        payload.addProperty("number", 1);
        payload.add("pull_request", pullRequest);
        pullRequest.getAsJsonObject("head").getAsJsonObject("repo").addProperty("fork", !isSame(base, head));
        return new Event(
                "pull_request", base.repository(), "refs/pull/1/merge", merge, base.branch(), head.branch(), payload);
    }

    private static boolean isSame(Side base, Side head) {
        return base.repository().equals(head.repository());
    }

    static Event mergeGroup(String repository, String base, String ref, String head) {
        JsonObject payload = payload(repository);
        payload.addProperty("action", "checks_requested");
        payload.add(
                "merge_group",
                object("base_ref", "refs/heads/main", "base_sha", base, "head_ref", ref, "head_sha", head));
        return new Event("merge_group", repository, ref, head, "", "", payload);
    }

    /** @param before what the branch was; {@link #NOBODY} for a new one */
    static Event push(String repository, String ref, String before, String after, boolean forced) {
        JsonObject payload = payload(repository);
        payload.addProperty("ref", ref);
        payload.addProperty("before", before);
        payload.addProperty("after", after);
        payload.addProperty("created", before.equals(NOBODY));
        payload.addProperty("deleted", false);
        payload.addProperty("forced", forced);
        payload.add("base_ref", JsonNull.INSTANCE);
        return new Event("push", repository, ref, after, "", "", payload);
    }

    static Event dispatch(String repository, String sha) {
        JsonObject payload = payload(repository);
        payload.add("inputs", JsonNull.INSTANCE);
        payload.addProperty("ref", "refs/heads/main");
        payload.addProperty("workflow", ".github/workflows/notes.yml");
        return new Event("workflow_dispatch", repository, "refs/heads/main", sha, "", "", payload);
    }

    static Event schedule(String repository, String sha) {
        JsonObject payload = payload(repository);
        payload.addProperty("schedule", "0 0 * * 1");
        payload.addProperty("workflow", ".github/workflows/notes.yml");
        return new Event("schedule", repository, "refs/heads/main", sha, "", "", payload);
    }

    private static JsonObject payload(String repository) {
        var payload = new JsonObject();
        payload.add("repository", described(repository));
        payload.add("sender", object("login", owner(repository)));
        return payload;
    }

    private static JsonObject described(String repository) {
        var json = object("full_name", repository, "default_branch", "main");
        json.addProperty("fork", false);
        json.addProperty("private", false);
        return json;
    }

    private static String owner(String repository) {
        return repository.substring(0, repository.indexOf('/'));
    }

    private static JsonObject object(String... keysAndValues) {
        var json = new JsonObject();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.addProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }
}
