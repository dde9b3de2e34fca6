package dev.til.git.worktree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** What a change of one file looks like, in the form that {@code git apply} takes. */
public final class WorktreePatch {
    private WorktreePatch() {}

    /** @param path relative to the repository's root */
    public static String of(String path, String before, String after) {
        var old = new RawText(before.getBytes(StandardCharsets.UTF_8));
        var young = new RawText(after.getBytes(StandardCharsets.UTF_8));
        var hunks = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(hunks)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, young), old, young);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        String from = quoted("a/" + path);
        String to = quoted("b/" + path);
        return "diff --git %s %s\n--- %s\n+++ %s\n".formatted(from, to, from, to)
                + hunks.toString(StandardCharsets.UTF_8);
    }

    /** Git: a path with something odd in it stands in quotes. */
    private static String quoted(String path) {
        boolean odd = path.chars().anyMatch(c -> c < 0x20 || c == 0x7F || c == '"' || c == '\\');
        return odd ? QuotedString.GIT_PATH.quote(path) : path;
    }
}
