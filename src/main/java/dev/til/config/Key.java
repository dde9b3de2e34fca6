package dev.til.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that the configuration knows, by its path; {@code *} stands for a name that the team chooses. {@code
 * config.schema.json} says the same to editors, and a test holds the two together.
 */
record Key(String path, Form form, boolean personal) {
    enum Form {
        TEXT,
        LIST
    }

    static final List<Key> ALL = List.of(
            text("version"),
            text("site.kind"),
            text("sites.*"),
            text("course.name"),
            text("course.count"),
            text("course.start"),
            text("course.end"),
            list("course.weekdays"),
            list("course.days-off"),
            list("course.absent"),
            text("notes.*.path"),
            text("notes.*.template"),
            text("notes.*.time"),
            text("notes.*.range"),
            text("notes.*.range-date"),
            text("notes.*.tags.*"),
            text("notes.*.heading"),
            text("check.rules.*"),
            list("check.front-matter.required"),
            text("check.front-matter.schema"),
            text("git.base"),
            text("git.branch"),
            text("git.remote"),
            text("git.upstream"),
            text("git.member"),
            text("git.message"),
            text("git.sign-off"),
            text("git.save"),
            text("index.entry"),
            text("review.forge"),
            text("review.api"),
            personal("review.host"),
            text("review.title"),
            text("review.body"),
            list("review.reviewers"),
            list("review.absent"),
            list("review.labels"),
            text("review.deadline"),
            text("review.merge"),
            text("review.approvals"));

    private static Key text(String path) {
        return new Key(path, Form.TEXT, false);
    }

    /** One that stands in no file that the team shares. */
    private static Key personal(String path) {
        return new Key(path, Form.TEXT, true);
    }

    private static Key list(String path) {
        return new Key(path, Form.LIST, false);
    }

    /** The names that may stand directly below a path of {@code *} and names; the empty path is the file itself. */
    static List<String> below(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return ALL.stream()
                .filter(key -> key.path.startsWith(prefix))
                .map(key -> key.path.substring(prefix.length()).split("\\.", 2)[0])
                .distinct()
                .toList();
    }

    static Optional<Key> at(String path) {
        return ALL.stream().filter(key -> key.path.equals(path)).findFirst();
    }

    /** Whether a key as a person writes it, {@code notes.day.path}, is this one. */
    boolean names(String written) {
        return Pattern.matches(path.replace(".", "\\.").replace("*", "[^.]+"), written);
    }

    /** The key that an environment variable means: {@code TIL_CHECK_RULES_TAG_SIMILAR} is {@code check.rules.tag-similar}. */
    Optional<String> written(String variable) {
        String form =
                "TIL_" + path.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_").replace("*", "([A-Z0-9_]+)");
        Matcher matcher = Pattern.compile(form).matcher(variable);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String written = path;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String name = matcher.group(group).toLowerCase(Locale.ROOT).replace('_', '-');
            written = written.replaceFirst("\\*", Matcher.quoteReplacement(name));
        }
        return Optional.of(written);
    }

    /** As a variable of the environment: {@code TIL_GIT_BASE}. */
    String variable() {
        return "TIL_" + path.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
