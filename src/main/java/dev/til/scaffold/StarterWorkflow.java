package dev.til.scaffold;

import java.util.Map;
import java.util.Optional;

/**
 * What makes a server check the notes that it gets, as til writes it.
 *
 * @param release the tag of the release that this til is, which is pinned then; empty for a til that somebody has built
 */
public record StarterWorkflow(Optional<String> release) {
    // GitHub: ${{ }} is its own, so these templates have other marks
    private static final String MARKS = "{{=<% %>=}}";

    /** As this til writes it: the build has noted whether it makes a release. */
    public static StarterWorkflow ofThisTil() {
        return new StarterWorkflow(
                Templates.resource("release").map(String::strip).filter(tag -> !tag.isEmpty()));
    }

    /** A workflow of GitHub's. */
    public String github() {
        return text("workflow.yml");
    }

    /** A job of GitLab's. */
    public String gitlab() {
        return text("gitlab-ci.yml");
    }

    private String text(String name) {
        String source = Templates.resource(name).orElseThrow();
        return new Template(name, MARKS + source).fillText(Map.of("release", release.orElse("")));
    }
}
