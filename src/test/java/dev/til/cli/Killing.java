package dev.til.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * til in a process of its own, killed at one of its moves. strace counts the moves of each process anew, so til is given
 * a {@code java} and a {@code git} of the test's own, which let strace see to the one process that is meant.
 */
final class Killing {
    static final String STRACE = "/usr/bin/strace";
    private static final String MOVES = "rename,renameat,renameat2";
    private static final String SEEN = STRACE + " -f %s-o \"$KILLING/trace.%s\" -e trace=" + MOVES;
    private static final String KILLED = STRACE + " -f %s-o /dev/null -e trace=" + MOVES + " -e inject=" + MOVES
            + ":signal=SIGKILL:when=$KILLED_MOVE";
    private static final String JAVA = """
            #!/bin/sh
            case $KILLED_PROCESS in
              '') exec %s JAVA "$@" ;;
              0) exec %s JAVA "$@" ;;
              *) exec JAVA "$@" ;;
            esac
            """.formatted(SEEN.formatted("-b execve ", "0"), KILLED.formatted("-b execve "));
    private static final String GIT = """
            #!/bin/sh
            n=$(($(cat "$KILLING/count") + 1))
            echo $n >"$KILLING/count"
            case $KILLED_PROCESS in
              '') exec %s GIT "$@" ;;
              $n) ;;
              *) exec GIT "$@" ;;
            esac
            %s GIT "$@"
            code=$?
            [ $code != 137 ] || [ -z "$KILLED_TOO" ] || kill -9 $PPID
            exit $code
            """.formatted(SEEN.formatted("", "$n"), KILLED.formatted(""));

    private final Path folder;
    private final Sandbox sandbox;

    Killing(Path folder, Sandbox sandbox) throws IOException {
        this.folder = folder;
        this.sandbox = sandbox;
        Files.createDirectories(folder.resolve("bin"));
        program("java", JAVA.replace("JAVA", Path.of(System.getProperty("java.home"), "bin", "java") + ""));
        program(
                "git",
                GIT.replace(
                        "GIT", sandbox.run("sh", "-c", "command -v git").out().strip()));
        Files.writeString(folder.resolve("count"), "0");
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * A move of one of the processes.
     *
     * @param process 0 is til itself, any other the so-manieth git that it starts
     * @param count which of that process's moves
     * @param both whether til is killed with its git
     */
    record Move(int process, int count, boolean both) {
        @Override
        public String toString() {
            return process == 0
                    ? "move %d of til".formatted(count)
                    : "move %d of git %d%s".formatted(count, process, both ? " and til" : "");
        }
    }

    /**
     * Where a run that is left alone could be killed. Moves of objects lie between two steps and change nothing that
     * anybody sees: they count only with {@code -Dtil.kill.all=true}.
     */
    List<Move> moves(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of("KILLED_PROCESS", ""));
        int children =
                Integer.parseInt(Files.readString(folder.resolve("count")).strip());
        var moves = new ArrayList<Move>();
        for (int process = 0; process <= children; process++) {
            for (int count : counts(folder.resolve("trace." + process))) {
                moves.add(new Move(process, count, true));
                if (process > 0) {
                    moves.add(new Move(process, count, false));
                }
            }
        }
        return moves;
    }

    private static List<Integer> counts(Path trace) throws IOException {
        var moved = new HashMap<String, Integer>();
        var counts = new TreeSet<Integer>();
        try (Stream<String> lines = Files.lines(trace)) {
            lines.filter(line -> line.contains(" rename")).forEach(line -> {
                int count = moved.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum);
                if (Boolean.getBoolean("til.kill.all") || !line.contains("/objects/")) {
                    counts.add(count);
                }
            });
        }
        return List.copyOf(counts);
    }

    /** Runs a command until the move; gives what it printed. */
    String kill(Move move, List<String> command) throws IOException, InterruptedException {
        return run(
                command,
                Map.of(
                        "KILLED_PROCESS",
                        String.valueOf(move.process()),
                        "KILLED_MOVE",
                        String.valueOf(move.count()),
                        "KILLED_TOO",
                        move.both() ? "til" : ""));
    }

    private String run(List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(System.getProperty("til.bin", "")));
        all.addAll(command);
        var builder = new ProcessBuilder(all).directory(sandbox.directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(new TreeMap<>(sandbox.environment()));
        environment.putAll(more);
        environment.put("KILLING", folder.toString());
        environment.put("TIL_JAVA_HOME", folder.toString());
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        Path screen = folder.resolve("screen");
        builder.redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start()
                .waitFor();
        return Files.readString(screen);
    }
}
