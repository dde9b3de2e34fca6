package dev.til.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * GitHub's runner, as far as a workflow that checks notes needs one: it decides whether the workflow listens to an event,
 * and plays its job once for each combination of the matrix, each time on a machine that is new.
 *
 * <p>Of actions it knows {@code actions/checkout} ({@link Checkout}) and ours, which it takes from this checkout. til is
 * not downloaded and not built: the step with the id {@code install} is not run, and is given the packaged til that is
 * tested as its output {@code til}. How til is installed is {@code .ci/action}'s to test; whoever wants it here too hands
 * over a folder with a release ({@link #installing}).
 *
 * @param server where the repositories are
 * @param folder an empty one of the runner's own
 * @param path where its programs are
 * @param pathAfterCheckout where they are once actions/checkout has run
 * @param releases the files of a release to install from; empty for the til that is tested
 */
record Runner(Server server, Path folder, String path, String pathAfterCheckout, Optional<Path> releases) {
    private static final List<String> PROGRAMS = List.of(
            "bash",
            "cat",
            "cp",
            "dirname",
            "env",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sort",
            "tail",
            "tr",
            "uname");

    static Runner of(Server server, Path folder) {
        String path = Objects.requireNonNull(System.getenv("PATH"));
        return new Runner(server, folder, path, path, Optional.empty());
    }

    /** The same where there is no git any more once actions/checkout has run, only what every machine has, and Java. */
    Runner withoutGitAfterCheckout() {
        try {
            Path programs = Files.createDirectories(folder.resolve("programs"));
            for (String name : PROGRAMS) {
                for (String part : path.split(":")) {
                    Path program = Path.of(part, name);
                    if (Files.isExecutable(program) && Files.notExists(programs.resolve(name))) {
                        Path script = Files.writeString(
                                programs.resolve(name), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(program));
                        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
            String java = System.getProperty("java.home") + "/bin";
            return new Runner(server, folder, path, programs + ":" + java, releases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same that really runs the step with the id {@code install}, with these files as its input {@code from}. */
    Runner installing(Path files) {
        return new Runner(server, folder, path, pathAfterCheckout, Optional.of(files));
    }

    /** One outcome for each combination of the matrix; none where the workflow does not listen to the event. */
    List<Outcome> play(Workflow workflow, Event event) {
        if (!workflow.listensTo(event)) {
            return List.of();
        }
        var outcomes = new ArrayList<Outcome>();
        for (var combination : workflow.combinations()) {
            try {
                Path fresh = Files.createTempDirectory(Files.createDirectories(folder), "machine");
                Machine machine = Machine.of(fresh, server, path, event);
                outcomes.add(new Job(this, event, machine, combination).play(workflow.steps()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcomes;
    }
}
