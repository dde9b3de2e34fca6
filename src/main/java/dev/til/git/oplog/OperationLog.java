package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.repository.RepositoryTilFolder;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What til has done to a repository, one small file each in {@code .git/til/operations}, with the index as it was beside
 * it. An operation's file is there before its first effect, and is replaced in one move when it is done, so that a til
 * that is killed leaves either nothing or something that undo can read.
 */
final class OperationLog {
    private static final int KEPT = 100;
    private static final String JSON = ".json";
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}-\\d{3,}\\.json");
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'.'SSS");

    private static final String FOLDER = "operations";

    private final RepositoryTilFolder til;
    private final Path folder;
    private final OperationCheck check;

    OperationLog(RepositoryTilFolder til, OperationCheck check) {
        this.til = til;
        this.folder = til.path(FOLDER);
        this.check = check;
    }

    /** A name for an operation that starts now: sorts after all that are there. */
    String nextId(Clock clock) {
        String now = OffsetDateTime.now(clock).format(ID);
        List<String> ids = ids();
        String last = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
        for (int count = 0; ; count++) {
            String number = (count < 10 ? "00" : count < 100 ? "0" : "") + count;
            String id = (now.compareTo(prefix(last)) < 0 ? prefix(last) : now) + "-" + number;
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

    /** Makes the folder that all of it lies in. */
    void begin() throws IOException {
        til.made(FOLDER);
    }

    /** What til cannot have written of an operation, as a sentence; empty where it may be its own. */
    Optional<String> misfit(Operation operation) {
        return check.misfit(operation).map(what -> "'%s' %s".formatted(file(operation.id()), what));
    }

    /** The same of what it did elsewhere. */
    Optional<String> misfitElsewhere(Operation operation) {
        return check.misfit(operation.elsewhere()).map(what -> "'%s' %s".formatted(file(operation.id()), what));
    }

    /**
     * The last operation that is not taken back; empty when there is none left.
     *
     * @param elsewhere whether one counts that is taken back here and still stands elsewhere
     */
    Optional<Operation> last(boolean elsewhere) {
        return all().stream()
                .filter(operation -> operation.state() != Operation.State.UNDONE
                        || (elsewhere && !operation.elsewhere().isNothing()))
                .reduce((first, second) -> second);
    }

    /** Every operation that can be read, oldest first. */
    List<Operation> all() {
        var all = new ArrayList<Operation>();
        for (String id : ids()) {
            read(id).ifPresent(all::add);
        }
        return all;
    }

    /** The ids of all that are there, whether they can be read or not, oldest first. */
    private List<String> ids() {
        til.demandFolder(FOLDER);
        List<String> ids = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(JSON) && NAME.matcher(name).matches()) {
                    ids.add(name.substring(0, name.length() - JSON.length()));
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(folder), "check its permissions", e);
        }
        ids.sort(null);
        return ids;
    }

    private Path file(String id) {
        return folder.resolve(id + JSON);
    }

    private Optional<Operation> read(String id) {
        try {
            return Optional.of(
                    OperationText.parse(id, new String(RepositoryTilFolder.bytes(file(id)), StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // of another version, or half a file after a power cut
        }
    }

    /** Writes an operation beside and moves it into place. */
    void write(Operation operation) {
        try {
            begin();
            Path part = folder.resolve(operation.id() + ".part");
            Files.deleteIfExists(part); // of a til that was killed
            try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(OperationText.of(operation)));
                channel.force(true);
            }
            Files.move(part, file(operation.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TilException(
                    "cannot write what til is about to do into '%s'".formatted(folder),
                    "check its permissions and the space on the disk; nothing was changed",
                    e);
        }
    }

    /** Forgets the oldest operations, so that the log stays small. */
    void prune() {
        List<String> ids = ids();
        for (String old : ids.subList(0, Math.max(0, ids.size() - KEPT))) {
            try {
                Files.deleteIfExists(file(old));
                Files.deleteIfExists(indexBefore(old));
            } catch (IOException e) {
                return; // the next time will do
            }
        }
    }
}
