package dev.til.action;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A machine that a job finds: everything in it is empty, and its workspace's name has a blank and Korean.
 *
 * @param github what workflows and actions are told as {@code github}
 * @param runner what they are told as {@code runner}
 * @param environment what every step has
 */
record Machine(Path workspace, Path temp, JsonObject github, JsonObject runner, Map<String, String> environment) {
    Machine {
        environment = Map.copyOf(environment);
    }

    static Machine of(Path folder, Server server, String path, Event event) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("work/공부 노트"));
        Path temp = Files.createDirectories(folder.resolve("temp"));
        Path payload = Files.createDirectories(temp.resolve("_github_workflow")).resolve("event.json");
        Files.writeString(payload, new GsonBuilder().serializeNulls().create().toJson(event.payload()));

        JsonObject github = github(event);
        github.addProperty("server_url", server.url());
        github.addProperty("workspace", workspace.toString());
        github.addProperty("event_path", payload.toString());
        var runner = new JsonObject();
        runner.addProperty("os", System.getProperty("os.name", "").startsWith("Mac") ? "macOS" : "Linux");
        runner.addProperty("arch", System.getProperty("os.arch", "").equals("aarch64") ? "ARM64" : "X64");
        runner.addProperty("temp", temp.toString());
        runner.addProperty(
                "tool_cache", Files.createDirectories(folder.resolve("tools")).toString());

        var environment = new HashMap<String, String>();
        put(environment, "GITHUB_", github);
        put(environment, "RUNNER_", runner);
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("CI", "true");
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.put("PATH", path);
        // GitHub: a step has these only where its author hands them on
        github.addProperty("token", "a token of the tests");
        github.add("event", event.payload());
        return new Machine(workspace, temp, github, runner, environment);
    }

    private static JsonObject github(Event event) {
        var github = new JsonObject();
        github.addProperty("event_name", event.name());
        github.addProperty("sha", event.sha());
        github.addProperty("ref", event.ref());
        github.addProperty("ref_name", event.ref().replaceFirst("^refs/(heads|pull|tags)/", ""));
        github.addProperty("base_ref", event.baseRef());
        github.addProperty("head_ref", event.headRef());
        github.addProperty("repository", event.repository());
        github.addProperty("workflow", "notes");
        github.addProperty("workflow_ref", event.repository() + "/.github/workflows/notes.yml@" + event.ref());
        return github;
    }

    private static void put(Map<String, String> environment, String prefix, JsonObject context) {
        for (String key : context.keySet()) {
            environment.put(
                    prefix + key.toUpperCase(Locale.ROOT), context.get(key).getAsString());
        }
    }
}
