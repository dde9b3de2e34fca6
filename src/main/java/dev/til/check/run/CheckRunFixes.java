package dev.til.check.run;

import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.check.Mending;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the fixes of findings into the files of the working tree, each file whole or not at all.
 *
 * @param listener is told of each that is {@link Fixed}
 */
public record CheckRunFixes(WorkspaceDesk desk, WorkspaceListener listener) {
    private static final String MARK = "\uFEFF";

    /**
     * A file as it is and as it would be.
     *
     * @param done what its fixes were written for
     */
    public record Change(String path, String before, String after, List<Finding> done) {
        public Change {
            done = List.copyOf(done);
        }
    }

    /** A finding's fix is written. */
    public record Fixed(Finding finding) implements WorkspaceEvent {}

    /** Whether a file was changed. */
    public boolean mend(List<Finding> findings) {
        List<Change> changes = changes(findings);
        if (changes.isEmpty()) {
            return false;
        }
        try (var log = desk.repo()
                .operations()
                .beginFiles("til check --fix", desk.workspace().caller().clock())) {
            for (Change change : changes) {
                log.write(change.path(), change.after().getBytes(StandardCharsets.UTF_8));
                change.done().forEach(finding -> listener.on(new Fixed(finding)));
            }
            log.done();
        }
        return true;
    }

    /** What {@link #mend} would change. */
    public List<Change> changes(List<Finding> findings) {
        Map<String, List<Finding>> byPath = findings.stream()
                .filter(finding -> finding.fix().isPresent())
                .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
        return byPath.entrySet().stream()
                .flatMap(file -> change(file.getKey(), file.getValue()).stream())
                .toList();
    }

    private Optional<Change> change(String path, List<Finding> findings) {
        Path file = desk.repo().root().resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            String whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            // Findings count from behind the byte order mark.
            String mark = whole.startsWith(MARK) ? MARK : "";
            Mending mending = Mending.of(whole.substring(mark.length()), findings);
            if (mending.done().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Change(path, whole, mark + mending.text(), mending.done()));
        } catch (CharacterCodingException e) {
            return Optional.empty(); // not UTF-8: nothing that til could write back unharmed
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(file), "check its permissions", e);
        }
    }
}
