package dev.til.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/** The JSON of GitHub's API, with every field that its description requires. */
final class GitHubShapes {
    private static final String WHEN = "2022-10-19T11:00:00Z";
    private static final String USER_URLS = """
            avatar events followers following gists organizations received_events repos starred \
            subscriptions""";
    private static final String REPOSITORY_URLS = """
            archive assignees blobs branches collaborators comments commits compare contents contributors \
            deployments downloads events forks git_commits git_refs git_tags hooks issue_comment \
            issue_events issues keys labels languages merges milestones notifications pulls releases \
            stargazers statuses subscribers subscription tags teams trees clone git svn""";
    private static final String REQUEST_URLS = """
            comments commits diff issue patch review_comment review_comments statuses""";
    private static final String LINKS = """
            comments commits statuses html issue review_comments review_comment self""";

    private final String web;
    private final String api;

    /** @param web where people look; the API is below {@code /api/v3} */
    GitHubShapes(String web) {
        this.web = web;
        this.api = web + "/api/v3";
    }

    /** One side of a pull request: {@code owner} is whose repository the branch is in. */
    record Side(String owner, String repository, String branch, String commit) {}

    /** A pull request as it is now. */
    record Request(
            String project,
            int number,
            String title,
            String body,
            boolean draft,
            boolean open,
            boolean merged,
            String author,
            Side head,
            Side base,
            Collection<String> labels,
            Collection<String> reviewers,
            String mergeableState) {}

    JsonObject user(String login) {
        var json = resource(api + "/users/" + login, login);
        json.addProperty("login", login);
        json.addProperty("html_url", web + "/" + login);
        json.addProperty("gravatar_id", "");
        json.addProperty("type", "User");
        json.addProperty("site_admin", false);
        urls(json, api + "/users/" + login + "/", USER_URLS);
        return json;
    }

    JsonArray labels(String project, Collection<String> names) {
        var list = new JsonArray();
        for (String name : names) {
            var label = resource(api + "/repos/" + project + "/labels/" + list.size(), name);
            label.addProperty("name", name);
            label.addProperty("description", "");
            label.addProperty("color", "ededed");
            label.addProperty("default", false);
            list.add(label);
        }
        return list;
    }

    JsonObject run(String project, String commit, String name, String conclusion) {
        String url = api + "/repos/" + project + "/check-runs/" + name;
        var json = resource(url, name);
        json.addProperty("name", name);
        json.addProperty("head_sha", commit);
        json.addProperty("external_id", "");
        json.addProperty("html_url", web + "/runs/" + name);
        json.addProperty("details_url", web + "/runs/" + name);
        json.addProperty("status", conclusion.isEmpty() ? "in_progress" : "completed");
        json.add("conclusion", conclusion.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(conclusion));
        json.addProperty("started_at", WHEN);
        json.add("completed_at", conclusion.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(WHEN));
        json.add("check_suite", JsonNull.INSTANCE);
        json.add("app", JsonNull.INSTANCE);
        json.add("pull_requests", new JsonArray());
        var output = new JsonObject();
        for (String empty : "title summary text".split(" ")) {
            output.add(empty, JsonNull.INSTANCE);
        }
        output.addProperty("annotations_count", 0);
        output.addProperty("annotations_url", url + "/annotations");
        json.add("output", output);
        return json;
    }

    JsonObject status(String project, String commit, String context, String state) {
        var json = resource(api + "/repos/" + project + "/statuses/" + commit, context);
        json.addProperty("context", context);
        json.addProperty("state", state);
        json.addProperty("description", "");
        json.addProperty("target_url", web + "/status/" + context);
        json.addProperty("avatar_url", web + "/avatar");
        json.addProperty("created_at", WHEN);
        json.addProperty("updated_at", WHEN);
        return json;
    }

    JsonObject statuses(String project, String commit, JsonArray statuses) {
        String url = api + "/repos/" + project + "/commits/" + commit;
        var json = new JsonObject();
        json.addProperty("state", "pending");
        json.addProperty("sha", commit);
        json.addProperty("total_count", statuses.size());
        json.add("statuses", statuses);
        int slash = project.indexOf('/');
        json.add("repository", repository(project.substring(0, slash), project.substring(slash + 1)));
        json.addProperty("commit_url", url);
        json.addProperty("url", url + "/status");
        return json;
    }

    JsonObject branch(String project, String name, JsonObject commit, boolean guarded) {
        String url = api + "/repos/" + project + "/branches/" + name;
        var links = new JsonObject();
        links.addProperty("html", web + "/" + project + "/tree/" + name);
        links.addProperty("self", url);
        var json = new JsonObject();
        json.addProperty("name", name);
        json.add("commit", commit);
        json.add("_links", links);
        json.addProperty("protected", guarded);
        json.add("protection", new JsonObject());
        json.addProperty("protection_url", url + "/protection");
        return json;
    }

    JsonObject rule(String project, int approvals, String... methods) {
        var parameters = new JsonObject();
        parameters.addProperty("required_approving_review_count", approvals);
        for (String no :
                "dismiss_stale_reviews_on_push require_code_owner_review require_last_push_approval".split(" ")) {
            parameters.addProperty(no, false);
        }
        parameters.addProperty("required_review_thread_resolution", false);
        var allowed = new JsonArray();
        for (String method : methods) {
            allowed.add(method);
        }
        parameters.add("allowed_merge_methods", allowed);
        var json = new JsonObject();
        json.addProperty("type", "pull_request");
        json.addProperty("ruleset_source_type", "Repository");
        json.addProperty("ruleset_source", project);
        json.addProperty("ruleset_id", 1);
        json.add("parameters", parameters);
        return json;
    }

    JsonObject review(String project, int number, String login, String state, String commit) {
        String page = "%s/%s/pull/%d".formatted(web, project, number);
        var json = resource(page + "#pullrequestreview-1", login);
        json.remove("url");
        json.add("user", user(login));
        json.addProperty("body", "");
        json.addProperty("state", state);
        json.addProperty("submitted_at", WHEN);
        json.addProperty("commit_id", commit);
        json.addProperty("html_url", page + "#pullrequestreview-1");
        json.addProperty("pull_request_url", "%s/repos/%s/pulls/%d".formatted(api, project, number));
        json.add("_links", links(page, "html pull_request"));
        json.addProperty("author_association", "COLLABORATOR");
        return json;
    }

    JsonObject commit(String project, String id, String tree, String message) {
        String url = api + "/repos/" + project + "/commits/" + id;
        var who = new JsonObject();
        who.addProperty("name", "Mina");
        who.addProperty("email", "mina@example.com");
        who.addProperty("date", WHEN);
        var inner = new JsonObject();
        inner.addProperty("url", url);
        inner.add("author", who);
        inner.add("committer", who.deepCopy());
        inner.addProperty("message", message);
        inner.addProperty("comment_count", 0);
        var root = new JsonObject();
        root.addProperty("sha", tree);
        root.addProperty("url", api + "/repos/" + project + "/git/trees/" + tree);
        inner.add("tree", root);
        var json = resource(url, id);
        json.remove("id");
        json.addProperty("sha", id);
        json.addProperty("html_url", web + "/" + project + "/commit/" + id);
        json.addProperty("comments_url", url + "/comments");
        json.add("commit", inner);
        json.add("author", user("mina"));
        json.add("committer", user("mina"));
        json.add("parents", new JsonArray());
        return json;
    }

    /** As lists and answers about reviewers hold it. */
    JsonObject simple(Request request) {
        String url = "%s/repos/%s/pulls/%d".formatted(api, request.project(), request.number());
        var json = resource(url, "pull" + request.number());
        urls(json, url + "/", REQUEST_URLS);
        json.addProperty("html_url", "%s/%s/pull/%d".formatted(web, request.project(), request.number()));
        json.addProperty("number", request.number());
        json.addProperty("state", request.open() ? "open" : "closed");
        json.addProperty("locked", false);
        json.addProperty("title", request.title());
        json.addProperty("body", request.body());
        json.addProperty("draft", request.draft());
        json.add("user", user(request.author()));
        json.add("assignee", JsonNull.INSTANCE);
        json.add("milestone", JsonNull.INSTANCE);
        json.add("auto_merge", JsonNull.INSTANCE);
        json.add("merge_commit_sha", JsonNull.INSTANCE);
        json.add("labels", labels(request.project(), request.labels()));
        var reviewers = new JsonArray();
        request.reviewers().forEach(login -> reviewers.add(user(login)));
        json.add("requested_reviewers", reviewers);
        json.addProperty("created_at", WHEN);
        json.addProperty("updated_at", WHEN);
        json.add("closed_at", request.open() ? JsonNull.INSTANCE : new JsonPrimitive(WHEN));
        json.add("merged_at", request.merged() ? new JsonPrimitive(WHEN) : JsonNull.INSTANCE);
        json.add("head", side(request.head()));
        json.add("base", side(request.base()));
        json.add("_links", links(url, LINKS));
        json.addProperty("author_association", "COLLABORATOR");
        return json;
    }

    /** As one that is asked for alone is answered. */
    JsonObject whole(Request request) {
        JsonObject json = simple(request);
        json.addProperty("mergeable", request.mergeableState().equals("clean"));
        json.addProperty("mergeable_state", request.mergeableState());
        json.addProperty("merged", request.merged());
        json.add("merged_by", JsonNull.INSTANCE);
        json.addProperty("maintainer_can_modify", false);
        for (String count : "additions changed_files comments commits deletions review_comments".split(" ")) {
            json.addProperty(count, 0);
        }
        return json;
    }

    private JsonObject side(Side side) {
        var json = new JsonObject();
        json.addProperty("label", side.owner() + ":" + side.branch());
        json.addProperty("ref", side.branch());
        json.addProperty("sha", side.commit());
        json.add("user", user(side.owner()));
        json.add("repo", repository(side.owner(), side.repository()));
        return json;
    }

    /** A repository as it is told of by itself, to somebody who may push or not. */
    JsonObject whole(String project, boolean pushes) {
        int slash = project.indexOf('/');
        JsonObject json = repository(project.substring(0, slash), project.substring(slash + 1));
        json.addProperty("network_count", 0);
        json.addProperty("subscribers_count", 0);
        json.addProperty("has_discussions", false);
        var permissions = new JsonObject();
        permissions.addProperty("admin", false);
        permissions.addProperty("push", pushes);
        permissions.addProperty("pull", true);
        json.add("permissions", permissions);
        return json;
    }

    private JsonObject repository(String owner, String name) {
        String url = api + "/repos/" + owner + "/" + name;
        var json = resource(url, owner + "/" + name);
        urls(json, url + "/", REPOSITORY_URLS);
        json.addProperty("name", name);
        json.addProperty("full_name", owner + "/" + name);
        json.addProperty("html_url", web + "/" + owner + "/" + name);
        json.addProperty("ssh_url", "git@127.0.0.1:" + owner + "/" + name + ".git");
        json.add("owner", user(owner));
        json.addProperty("default_branch", "main");
        for (String no : "fork private has_downloads has_projects has_wiki has_pages archived disabled".split(" ")) {
            json.addProperty(no, false);
        }
        json.addProperty("has_issues", true);
        for (String count :
                "forks forks_count open_issues open_issues_count size stargazers_count watchers watchers_count"
                        .split(" ")) {
            json.addProperty(count, 0);
        }
        for (String empty : "description homepage language license mirror_url".split(" ")) {
            json.add(empty, JsonNull.INSTANCE);
        }
        for (String date : "created_at pushed_at updated_at".split(" ")) {
            json.addProperty(date, WHEN);
        }
        return json;
    }

    private static JsonObject resource(String url, String seed) {
        var json = new JsonObject();
        json.addProperty("id", Math.floorMod(seed.hashCode(), 1_000_000) + 1);
        json.addProperty("node_id", "N_" + Integer.toHexString(seed.hashCode()));
        json.addProperty("url", url);
        return json;
    }

    private static void urls(JsonObject json, String base, String names) {
        for (String name : names.split(" ")) {
            json.addProperty(name + "_url", base + name);
        }
    }

    private static JsonObject links(String url, String names) {
        var links = new JsonObject();
        for (String name : names.split(" ")) {
            var link = new JsonObject();
            link.addProperty("href", url);
            links.add(name, link);
        }
        return links;
    }
}
