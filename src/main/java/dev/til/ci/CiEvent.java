package dev.til.ci;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.til.TilException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What has started a run, as its CI tells it.
 *
 * @param base what the change is proposed to, or was made to: a commit's id; empty where the run is about no change
 * @param head the newest commit of the change; empty where the CI does not say
 * @param merge the commit that the CI has made of the change and its base, for the run to check out; empty for none
 */
public record CiEvent(Kind kind, Optional<String> base, Optional<String> head, Optional<String> merge) {
    /** Of which sort. */
    public enum Kind {
        PULL_REQUEST("pull request"),
        /** GitLab's word for it. */
        MERGE_REQUEST("merge request"),
        /** Pull requests in a merge queue. */
        MERGE_GROUP("merge group"),
        PUSH("push"),
        /** About no change: started by hand, by the clock, or by nobody who is known here. */
        WHOLE("run");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As people say it. */
        public String word() {
            return word;
        }

        /** Whether somebody proposes a change, which may hold what lies between it and its base. */
        public boolean isProposal() {
            return this == PULL_REQUEST || this == MERGE_REQUEST;
        }
    }

    /** GitHub: no payload is larger. */
    private static final long LARGEST = 25 << 20;

    /**
     * @param environment of the process
     * @param directory that a relative path in it starts from
     * @throws TilException when the event cannot be read, or what it is told by is no name of a commit
     */
    public static CiEvent of(Map<String, String> environment, Path directory) {
        CiEvent event =
                said("GITLAB_CI", environment).isPresent() ? gitlab(environment) : github(environment, directory);
        event.base().ifPresent(CiEvent::demandName);
        return event;
    }

    // GitHub: docs.github.com, "Events that trigger workflows"
    private static CiEvent github(Map<String, String> environment, Path directory) {
        Optional<String> proposedTo = said("PULL_REQUEST_BASE", environment);
        Optional<String> queuedOn = said("MERGE_GROUP_BASE", environment);
        if (proposedTo.isEmpty() && queuedOn.isPresent()) {
            return about(Kind.MERGE_GROUP, queuedOn);
        }
        String name = said("GITHUB_EVENT_NAME", environment).orElse("");
        JsonObject payload = said("GITHUB_EVENT_PATH", environment)
                .map(directory::resolve)
                .map(CiEvent::read)
                .orElseGet(JsonObject::new);
        Optional<String> base = proposedTo.or(() -> at(payload, "pull_request", "base", "sha"));
        if (base.isPresent()) {
            Optional<String> merge = said("GITHUB_REF", environment)
                    .filter(ref -> ref.startsWith("refs/pull/") && ref.endsWith("/merge"))
                    .flatMap(ref -> said("GITHUB_SHA", environment));
            return new CiEvent(Kind.PULL_REQUEST, base, at(payload, "pull_request", "head", "sha"), merge);
        }
        return switch (name) {
            case "merge_group" -> about(Kind.MERGE_GROUP, at(payload, "merge_group", "base_sha"));
            case "push" -> about(Kind.PUSH, at(payload, "before"));
            default -> about(Kind.WHOLE, Optional.empty());
        };
    }

    // GitLab: docs.gitlab.com, "Predefined CI/CD variables"
    private static CiEvent gitlab(Map<String, String> environment) {
        Optional<String> proposedTo = said("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", environment)
                .or(() -> said("CI_MERGE_REQUEST_DIFF_BASE_SHA", environment));
        if (proposedTo.isEmpty()) {
            return about(Kind.PUSH, said("CI_COMMIT_BEFORE_SHA", environment));
        }
        // only a pipeline for merged results has these two
        Optional<String> source = said("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", environment);
        Optional<String> checkedOut = said("CI_COMMIT_SHA", environment);
        return new CiEvent(
                Kind.MERGE_REQUEST,
                proposedTo,
                source.or(() -> checkedOut),
                source.isPresent() ? checkedOut : Optional.empty());
    }

    /** Both: a new branch was at a commit of zeros before. */
    private static CiEvent about(Kind kind, Optional<String> base) {
        return base.filter(commit -> commit.chars().anyMatch(c -> c != '0'))
                .map(commit -> new CiEvent(kind, base, Optional.empty(), Optional.empty()))
                .orElseGet(() -> new CiEvent(Kind.WHOLE, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static void demandName(String base) {
        if (base.startsWith("-")) {
            throw TilException.usage(
                    "'%s' names no commit, and the CI says that the change is based on it".formatted(base),
                    "leave PULL_REQUEST_BASE and MERGE_GROUP_BASE to the action");
        }
    }

    private static Optional<String> said(String variable, Map<String, String> environment) {
        return Optional.of(environment.getOrDefault(variable, "").strip()).filter(value -> !value.isEmpty());
    }

    private static JsonObject read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw unreadable(file, null);
            }
            return JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw unreadable(file, e);
        }
    }

    private static TilException unreadable(Path file, @org.jspecify.annotations.Nullable Exception cause) {
        return new TilException(
                TilException.Kind.USAGE,
                "cannot read the event that started this run from '%s'".formatted(file),
                "GITHUB_EVENT_PATH names its file; '--since REV' says without it what to compare with",
                cause);
    }

    /** A text at a path of keys; empty where there is none. */
    private static Optional<String> at(JsonObject payload, String... path) {
        JsonElement found = payload;
        for (String key : path) {
            found = found instanceof JsonObject object && object.has(key) ? object.get(key) : new JsonObject();
        }
        return found.isJsonPrimitive() ? Optional.of(found.getAsString()) : Optional.empty();
    }
}
