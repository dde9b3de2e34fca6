package dev.til.workflow;

import dev.til.TilException;
import dev.til.note.Journal;
import dev.til.notelist.NoteIndex;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of notes in the files of the working tree, brought up to date with what is about to be committed. */
final class NoteListWorkflow {
    private final WorkspaceDesk desk;
    private final WorkspaceListener listener;
    private final NoteIndex index;

    NoteListWorkflow(WorkspaceDesk desk, WorkspaceListener listener) {
        this.desk = desk;
        this.listener = listener;
        this.index = desk.workspace().index();
    }

    /** What the files on disk are to be, for the tree of a commit; what the person is at work on is left alone, and said. */
    Map<String, byte[]> renewed(Journal tree) {
        var renewed = new LinkedHashMap<String, byte[]>();
        index.renewed(tree, index.files(tree)).forEach((path, content) -> {
            Path file = desk.repo().root().resolve(path);
            Optional<byte[]> disk = read(file);
            boolean same = disk.flatMap(now -> index.bare(path, plain(now)))
                    .filter(now -> Arrays.equals(now, index.bare(path, content).orElse(content)))
                    .isPresent();
            if (same) {
                renewed.put(path, like(disk.orElse(content), content));
            } else {
                listener.on(new SaveEvent.ListLeftAlone(path));
            }
        });
        index.faults(tree).forEach(fault -> listener.on(new SaveEvent.ListFault(fault)));
        return renewed;
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(file), "check its permissions", e);
        }
    }

    private static byte[] plain(byte[] disk) {
        return text(disk).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Git may keep other line ends on disk than in its store. */
    private static byte[] like(byte[] disk, byte[] content) {
        boolean windows = text(disk).contains("\r\n") && !text(content).contains("\r\n");
        return windows ? text(content).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8) : content;
    }

    /** What some files hold on disk now. */
    Map<String, byte[]> now(List<String> paths) {
        var now = new LinkedHashMap<String, byte[]>();
        paths.forEach(path -> read(desk.repo().root().resolve(path)).ifPresent(content -> now.put(path, content)));
        return now;
    }
}
