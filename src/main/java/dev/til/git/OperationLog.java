package dev.til.git;

import dev.til.TilException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What til has done to a repository, one small file each in {@code .git/til/operations}, with the index as it was beside
 * it. An operation's file is there before its first effect, and is replaced in one move when it is done, so that a til
 * that is killed leaves either nothing or something that undo can read.
 */
final class OperationLog {
    private static final int KEPT = 100;
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'.'SSS");

    private final Path folder;

    OperationLog(Path gitDirectory) {
        this.folder = gitDirectory.resolve("til").resolve("operations");
    }

    /** A name for an operation that starts now: sorts after all that are there. */
    String nextId(Clock clock) {
        String now = OffsetDateTime.now(clock).format(ID);
        String last =
                all().stream().map(Operation::id).max(Comparator.naturalOrder()).orElse("");
        for (int count = 0; ; count++) {
            String id = "%s-%03d".formatted(now.compareTo(prefix(last)) < 0 ? prefix(last) : now, count);
            if (id.compareTo(last) > 0) {
                return id;
            }
        }
    }

    private static String prefix(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('-')));
    }

    /** Where the index as it was before an operation is kept. */
    Path indexBefore(String id) {
        return folder.resolve(id + ".index");
    }

    /** Every operation that can be read, oldest first. */
    List<Operation> all() {
        var all = new ArrayList<Operation>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                read(file).ifPresent(all::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(folder), "check its permissions", e);
        }
        all.sort(Comparator.comparing(Operation::id));
        return all;
    }

    private static Optional<Operation> read(Path file) {
        try {
            return Optional.of(OperationText.parse(Files.readString(file)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // of another version, or half a file after a power cut
        }
    }

    /** Writes an operation beside and moves it into place. */
    void write(Operation operation) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(operation.id() + ".part");
            try (var channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(StandardCharsets.UTF_8.encode(OperationText.of(operation)));
                channel.force(true);
            }
            Files.move(
                    part,
                    folder.resolve(operation.id() + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TilException(
                    "cannot write what til is about to do into '%s'".formatted(folder),
                    "check its permissions and the space on the disk; nothing was changed",
                    e);
        }
    }

    /** Forgets the oldest operations, so that the log stays small. */
    void prune() {
        List<Operation> all = all();
        for (Operation old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            try {
                Files.deleteIfExists(folder.resolve(old.id() + ".json"));
                Files.deleteIfExists(indexBefore(old.id()));
            } catch (IOException e) {
                return; // the next time will do
            }
        }
    }
}
