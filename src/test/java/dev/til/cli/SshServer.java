package dev.til.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A real sshd on the loopback address, with a host key and a user key of its own. */
final class SshServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process process;

    private SshServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one; where there is no sshd the test is skipped, but on CI it fails. */
    static SshServer start(Path folder) {
        Path sshd = Stream.of("/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing("sshd"));
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            for (String key : List.of("host", "user")) {
                run(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        folder.resolve(key).toString());
            }
            if (System.getProperty("user.name").equals("root")) {
                Files.createDirectories(Path.of("/run/sshd")); // sshd: where it locks itself in before anybody logs in
            }
            int port = freePort();
            Path config = folder.resolve("sshd.conf");
            Files.writeString(config, """
                    Port %d
                    ListenAddress 127.0.0.1
                    HostKey %s/host
                    PidFile %s/sshd.pid
                    AuthorizedKeysFile %s/user.pub
                    StrictModes no
                    UsePAM no
                    PasswordAuthentication no
                    """.formatted(port, folder, folder, folder));
            Process process = new ProcessBuilder(sshd.toString(), "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sshd.log").toFile())
                    .start();
            var server = new SshServer(folder, port, process);
            server.awaitAnswer();
            Files.writeString(
                    folder.resolve("known_hosts"),
                    "[127.0.0.1]:%d %s".formatted(port, Files.readString(folder.resolve("host.pub"))));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path missing(String program) {
        if ("true".equals(System.getenv("CI"))) {
            return fail(program + " is missing, and on CI this test is not skipped");
        }
        return abort(program + " is missing");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() == 'S') { // SSH-2.0-...
                    return;
                }
            } catch (IOException e) {
                pause();
            }
        }
        throw new IOException("sshd does not answer: " + Files.readString(folder.resolve("sshd.log")));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The address of a repository on this machine. */
    String url(Path repository) {
        return "ssh://%s@127.0.0.1:%d%s".formatted(System.getProperty("user.name"), port, repository);
    }

    int port() {
        return port;
    }

    /** What til says to run for a person to speak with it. */
    String login() {
        return "ssh -T -p %d %s@127.0.0.1".formatted(port, System.getProperty("user.name"));
    }

    /** Does it with a key and a file of known hosts, as a person who says yes. */
    void login(String key, String knownHosts) {
        try {
            String options =
                    command(key, knownHosts).substring("ssh".length()).replace("BatchMode=yes", "BatchMode=no");
            var process =
                    new ProcessBuilder("setsid", "sh", "-c", login().replaceFirst("ssh", "ssh" + options) + " true");
            process.environment()
                    .put(
                            "SSH_ASKPASS",
                            Files.writeString(folder.resolve("yes"), "#!/bin/sh\necho yes\n")
                                    .toString());
            process.environment().put("SSH_ASKPASS_REQUIRE", "force");
            Files.setPosixFilePermissions(folder.resolve("yes"), PosixFilePermissions.fromString("rwx------"));
            if (process.inheritIO().start().waitFor() != 0) {
                fail("ssh does not log in");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes a file of known hosts by which this server had another key. */
    void otherKeyIn(String knownHosts) {
        try {
            Files.writeString(
                    folder.resolve(knownHosts),
                    "[127.0.0.1]:%d %s".formatted(port, Files.readString(folder.resolve("user.pub"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What git is to call, so that it uses this server's keys and no others. */
    String command() {
        return command("user", "known_hosts");
    }

    String command(String key, String knownHosts) {
        return "ssh -F /dev/null -o IdentitiesOnly=yes -o BatchMode=yes -i %s/%s -o UserKnownHostsFile=%s/%s"
                .formatted(folder, key, folder, knownHosts);
    }

    Path key() {
        return folder.resolve("user");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
