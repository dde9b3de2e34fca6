package dev.til.git.remote;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.URIish;

/** The files of {@code git-credential-store}, which lies beside git and is gone with it: an address with its password a line. */
final class RemoteLoginFiles {
    private RemoteLoginFiles() {}

    /** @param helper as it is configured: {@code store}, maybe with {@code --file} */
    static Optional<RemoteLogin> of(String helper, Map<String, String> environment, URIish wanted) {
        return files(helper, environment)
                .filter(Files::isRegularFile)
                .flatMap(file -> lines(file).stream())
                .flatMap(line -> address(line).stream())
                .filter(kept -> same(kept, wanted))
                .map(kept -> new RemoteLogin(kept.getUser(), kept.getPass()))
                .findFirst();
    }

    private static Stream<Path> files(String helper, Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", "/dev/null"));
        String named = helper.replaceFirst("^store\\s*(--file[= ]\\s*)?", "").strip();
        if (!named.isEmpty()) {
            return Stream.of(named.startsWith("~/") ? home.resolve(named.substring(2)) : home.resolve(named));
        }
        String shared = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = shared.isEmpty() ? home.resolve(".config") : Path.of(shared);
        return Stream.of(home.resolve(".git-credentials"), folder.resolve("git/credentials"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(); // not to be read, or not git.s: it writes what is not ASCII as %-escapes
        }
    }

    private static Optional<URIish> address(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(new URIish(line.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean same(URIish kept, URIish wanted) {
        return kept.getUser() != null
                && kept.getPass() != null
                && wanted.getScheme().equals(kept.getScheme())
                && wanted.getHost().equals(kept.getHost())
                && wanted.getPort() == kept.getPort()
                && (wanted.getUser() == null || wanted.getUser().equals(kept.getUser()));
    }
}
