package dev.til.git.history;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.ReflogEntry;

/** Git's own logs of where refs stood, as far as they go back; what is not in them is not known to be so. */
record Reflogs(RefDatabase refs) {
    /** Whether a ref ever stood at a commit. */
    boolean has(String ref, String commit) {
        return of(ref).stream().anyMatch(entry -> entry.getNewId().name().equals(commit));
    }

    /** Whether something was committed on it. */
    boolean committed(String ref) {
        return of(ref).stream().anyMatch(entry -> entry.getComment().startsWith("commit"));
    }

    /** Where it stood before it was fetched from somebody who had other commits in their place. */
    List<String> replaced(String ref) {
        return of(ref).stream()
                .filter(entry -> entry.getComment().endsWith("forced-update")) // git fetch
                .map(entry -> entry.getOldId().name())
                .toList();
    }

    /** The newest first. */
    private List<ReflogEntry> of(String ref) {
        try {
            var log = refs.getReflogReader(ref);
            return log == null ? List.of() : log.getReverseEntries();
        } catch (IOException e) {
            return List.of();
        }
    }
}
