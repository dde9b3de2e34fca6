package dev.til.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Gerrit in a process of its own, on the loopback address, with the accounts admin, mina and jun. */
public final class GerritServer implements AutoCloseable {
    private static final int LONGEST_START_SECONDS = 300;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final int http;
    private final int ssh;
    private final Process process;

    private GerritServer(Path folder, int http, int ssh, Process process) {
        this.folder = folder;
        this.http = http;
        this.ssh = ssh;
        this.process = process;
    }

    /**
     * Starts one; it takes half a minute.
     *
     * @param folder an empty folder
     * @param jars the folder of Gerrit's jars. They bring a JGit of their own, so they never meet til's class path
     */
    public static GerritServer start(Path folder, Path jars) {
        try {
            int http = freePort();
            int ssh = freePort();
            Files.createDirectories(folder.resolve("home"));
            Files.createDirectories(folder.resolve("site/etc"));
            Files.writeString(folder.resolve("site/etc/gerrit.config"), """
                    [gerrit]
                      canonicalWebUrl = http://127.0.0.1:%d/
                    [httpd]
                      listenUrl = http://127.0.0.1:%d/
                    [sshd]
                      listenAddress = 127.0.0.1:%d
                    [auth]
                      type = DEVELOPMENT_BECOME_ANY_ACCOUNT
                    [sendemail]
                      enable = false
                    """.formatted(http, http, ssh));
            String site = folder.resolve("site").toString();
            // Gerrit: --dev makes the account admin with the HTTP password secret
            Process init = boot(
                    folder, jars, "init", "Init", "--batch", "--dev", "--no-auto-start", "--skip-plugins", "-d", site);
            if (!init.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS) || init.exitValue() != 0) {
                init.destroyForcibly();
                throw new IOException("Gerrit's site cannot be made: " + Files.readString(folder.resolve("init.log")));
            }
            Process daemon = boot(
                    folder,
                    jars,
                    "daemon",
                    "Daemon",
                    "-d",
                    site,
                    "--console-log",
                    "--headless",
                    "--enable-sshd",
                    "--enable-httpd");
            var server = new GerritServer(folder, http, ssh, daemon);
            try {
                server.awaitAnswer();
                server.account("mina", "Mina");
                server.account("jun", "Jun");
                return server;
            } catch (IOException | RuntimeException | AssertionError e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process boot(Path folder, Path jars, String log, String... arguments) throws IOException {
        String classes = Path.of(GerritServer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder.resolve("home"), // so that it takes over no key of the person's
                "-cp",
                jars.resolve("*") + File.pathSeparator + classes,
                GerritBoot.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (int i = 0; i < LONGEST_START_SECONDS * 4 && process.isAlive(); i++) {
            try {
                if (send("GET", "config/server/version", "", "admin:secret").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // not yet
            }
            Thread.sleep(250);
        }
        throw new IOException("Gerrit does not start: " + Files.readString(folder.resolve("daemon.log")));
    }

    private void account(String login, String name) {
        rest("PUT", "accounts/" + login, """
                {"name": "%s", "email": "%s@example.com", "http_password": "secret-%s"}
                """.formatted(name, login, login));
    }

    /** A new project with an empty first commit on main. */
    public void project(String name) {
        rest("PUT", "projects/" + name, """
                {"create_empty_commit": true, "branches": ["main"], "submit_type": "REBASE_IF_NECESSARY"}
                """);
        // Gerrit: since 3.11 not even an administrator pushes past the review without the right to
        rest("POST", "projects/" + name + "/access", """
                {"add": {"refs/heads/*": {"permissions": {"push": {"rules": {
                    "global:Registered-Users": {"action": "ALLOW"}}}}}}}
                """);
    }

    /** The address of a project, with somebody's password in it. */
    public String url(String login, String project) {
        String password = login.equals("admin") ? "secret" : "secret-" + login;
        return "http://%s:%s@127.0.0.1:%d/a/%s".formatted(login, password, http, project);
    }

    /** The address of a project, without name and password. */
    public String url(String project) {
        return "http://127.0.0.1:%d/a/%s".formatted(http, project);
    }

    /** The address over ssh. */
    public String sshUrl(String login, String project) {
        return "ssh://%s@127.0.0.1:%d/%s".formatted(login, ssh, project);
    }

    /** The page of a change. */
    public String page(String project, long number) {
        return "http://127.0.0.1:%d/c/%s/+/%d".formatted(http, project, number);
    }

    /** What the administrator is answered; fails the test when it is a refusal. */
    public JsonElement rest(String method, String path, String body) {
        return rest(method, path, body, "admin:secret");
    }

    /** The same for somebody else, {@code name:password}. */
    public JsonElement rest(String method, String path, String body, String login) {
        HttpResponse<String> answer = send(method, path, body, login);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        // Gerrit: every answer starts with a line )]}'
        return JsonParser.parseString(answer.body().replaceFirst("^\\)]}'\\n", ""));
    }

    private HttpResponse<String> send(String method, String path, String body, String login) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/a/%s".formatted(http, path)))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", path.endsWith("sshkeys") ? "text/plain" : "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
