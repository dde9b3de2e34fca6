package dev.til.submit;

import dev.til.TilException;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;

/**
 * The pull requests whose reviewers have been asked from here, by URL. A run that was killed before it could ask is
 * finished by the next; a reviewer whom a person has taken off stays off.
 */
public final class SubmitInvitations {
    /** What follows a URL whose labels are set. */
    public static final String LABELS = "#labels";

    private static final String FILE = "invited";
    private static final String HINT = "check its permissions; if it is no text file of til's, delete it";

    private final RepositoryTilFolder til;

    public SubmitInvitations(RepositoryTilFolder til) {
        this.til = til;
    }

    /** Whether they were asked. */
    public boolean has(String url) {
        try {
            return til.read(FILE).orElse("").lines().anyMatch(url::equals);
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(til.path(FILE)), HINT, e);
        }
    }

    void add(String url) {
        if (has(url)) {
            return;
        }
        try {
            til.append(FILE, url);
        } catch (IOException e) {
            throw new TilException("cannot write '%s'".formatted(til.path(FILE)), HINT, e);
        }
    }
}
