package dev.til.git.refs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What git has begun in a working tree and not finished, as the files in its Git folder tell. */
final class BegunCommand {
    private static final List<String> REBASES = List.of("rebase-merge", "rebase-apply");
    private static final Map<String, String> COMMANDS = commands();

    private BegunCommand() {}

    private static Map<String, String> commands() {
        Map<String, String> files = new LinkedHashMap<>();
        REBASES.forEach(folder -> files.put(folder, "rebase"));
        files.put("MERGE_HEAD", "merge");
        files.put("CHERRY_PICK_HEAD", "cherry-pick");
        files.put("REVERT_HEAD", "revert");
        return files;
    }

    /** The name of the command: {@code merge}; empty for nothing. */
    static Optional<String> of(Path gitDir) {
        for (Map.Entry<String, String> entry : COMMANDS.entrySet()) {
            if (Files.exists(gitDir.resolve(entry.getKey()))) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    static Optional<String> bisected(Path gitDir) {
        return Files.exists(gitDir.resolve("BISECT_LOG")) ? Optional.of("bisect") : Optional.empty();
    }

    /** The branch that is being rebased; empty for none. */
    static Optional<String> rebased(Path gitDir) {
        for (String folder : REBASES) {
            try {
                Path name = gitDir.resolve(folder).resolve("head-name");
                if (Files.isRegularFile(name)) {
                    return Optional.of(RefName.shortened(Files.readString(name).strip()));
                }
            } catch (IOException e) {
                // then it is not known
            }
        }
        return Optional.empty();
    }
}
