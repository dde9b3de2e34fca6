package dev.til.git.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For an API's token nobody is asked whom the repository names; for a fetch or push it is as git does it. */
class CredentialsTest {
    private static final String URL = "https://example.com/team/notes.git";

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root).init();
        helper("theirs", "theirs", "secret");
    }

    /** A program that leaves word when it is asked. */
    private String helper(String name, String user, String password) {
        try {
            Path file = root.resolve(name);
            Files.writeString(
                    file,
                    "#!/bin/sh\necho %s >> '%s'\ntest \"$1\" = get || exit 0\n%s"
                            .formatted(
                                    name,
                                    root.resolve("asked"),
                                    user.isEmpty()
                                            ? ""
                                            : "echo username=%s\necho password=%s\n".formatted(user, password)));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return file.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String asked() throws IOException {
        Path asked = root.resolve("asked");
        return Files.exists(asked) ? Files.readString(asked) : "";
    }

    private Optional<RemoteLogin> login() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            return repo.remote("origin").login(URL);
        }
    }

    private void machine(boolean hasGit) throws IOException {
        if (!hasGit) {
            sandbox.set("PATH", Files.createDirectories(root.resolve("empty")).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void none_that_the_repository_names_is_asked_for_a_token(boolean hasGit) throws IOException {
        for (String key : new String[] {"credential.helper", "credential.https://example.com.helper", "core.askPass"}) {
            sandbox.git("config", key, root.resolve("theirs").toString());
        }
        machine(hasGit);
        assertThat(login()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_persons_own_are_asked_in_their_order(boolean hasGit) throws IOException {
        sandbox.git("config", "--global", "credential.helper", helper("first", "", ""));
        sandbox.git(
                "config", "--global", "credential.https://example.com.helper", helper("second", "mina", "password"));
        sandbox.git("config", "--global", "credential.https://other.example.com.helper", helper("other", "x", "y"));
        sandbox.git("config", "credential.helper", "");
        sandbox.git(
                "config", "--add", "credential.helper", root.resolve("theirs").toString());
        sandbox.git(
                "config",
                "credential.https://example.com.helper",
                root.resolve("theirs").toString());
        machine(hasGit);
        assertThat(login()).contains(new RemoteLogin("mina", "password"));
        assertThat(asked()).isEqualTo("first\nsecond\n");
    }

    @Test
    void a_fetch_without_git_asks_whom_git_would_ask() throws Exception {
        sandbox.git("config", "credential.helper", root.resolve("theirs").toString());
        var place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        var credentials = new Credentials(
                Optional.empty(), RepositorySettings.read(place, Optional.empty()), sandbox.environment());
        var user = new CredentialItem.Username();
        assertThat(credentials.forTransport().get(new URIish(URL), user, new CredentialItem.Password()))
                .isTrue();
        assertThat(user.getValue()).isEqualTo("theirs");
        assertThat(asked()).isEqualTo("theirs\n");
    }
}
