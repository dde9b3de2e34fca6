package dev.til.cli;

import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.check.Mending;
import dev.til.report.Harmless;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the fixes of findings into the files of the working tree, each file whole or not at all. */
record Mender(Terminal terminal, Desk desk) {
    private static final String MARK = "\uFEFF";

    /** Whether a file was changed. */
    boolean mend(List<Finding> findings) {
        Map<String, List<Finding>> byPath = findings.stream()
                .filter(finding -> finding.fix().isPresent())
                .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
        boolean changed = false;
        for (Map.Entry<String, List<Finding>> file : byPath.entrySet()) {
            changed |= mend(file.getKey(), file.getValue());
        }
        return changed;
    }

    private boolean mend(String path, List<Finding> findings) {
        Path file = desk.repo().root().resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            String whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            // Findings count from behind the byte order mark.
            String mark = whole.startsWith(MARK) ? MARK : "";
            Mending mending = Mending.of(whole.substring(mark.length()), findings);
            if (mending.done().isEmpty()) {
                return false;
            }
            replace(file, mark + mending.text());
            for (Finding finding : mending.done()) {
                terminal.say("%s:%d: %s"
                        .formatted(
                                Harmless.path(desk.fromHere(path)),
                                finding.span().line(),
                                Harmless.text(finding.fix().orElseThrow().title())));
            }
            return true;
        } catch (CharacterCodingException e) {
            return false; // not UTF-8: nothing that til could write back unharmed
        } catch (IOException e) {
            throw new TilException("cannot write '%s'".formatted(file), "check its permissions and the disk", e);
        }
    }

    /** Written beside and moved into place, so that nobody ever sees half a note. */
    private static void replace(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(
                "." + file.getFileName() + ".til-" + ProcessHandle.current().pid());
        try {
            Files.copy(file, beside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
