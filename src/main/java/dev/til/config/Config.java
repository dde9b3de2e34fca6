package dev.til.config;

import dev.til.course.Course;
import dev.til.note.NoteKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code .til/config.yml}, Git's configuration and the environment say, each value from the strongest of them.
 *
 * @param course empty where the team has no numbered days
 */
public record Config(
        SiteSettings site, Optional<Course> course, NoteKinds notes, CheckRules check, GitSettings git, Review review) {

    /** @param kind {@code jekyll}, {@code hugo} or {@code plain}; empty to detect it */
    public record SiteSettings(Optional<String> kind) {}

    /**
     * @param rules rule id to {@code error}, {@code warning}, {@code info} or {@code none}
     * @param required front matter keys that every note has
     * @param schema path of a JSON Schema for front matter, relative to the repository's root
     */
    public record CheckRules(Map<String, String> rules, List<String> required, Optional<String> schema) {}

    /**
     * @param base the branch that notes are merged into; empty for what the remote's HEAD names
     * @param branch pattern of the day branch's name
     * @param remote where branches are pushed
     * @param upstream where the base lives
     * @param message pattern of a commit's subject
     */
    public record GitSettings(
            Optional<String> base,
            String branch,
            String remote,
            String upstream,
            Optional<String> member,
            String message) {}

    /** How a pull request is opened; used by the review commands. */
    public record Review(String forge, String title, String body, List<String> reviewers, List<String> labels) {}
}
