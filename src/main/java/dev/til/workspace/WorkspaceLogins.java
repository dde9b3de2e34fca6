package dev.til.workspace;

import dev.til.forge.Access;
import dev.til.forge.ForgeType;
import dev.til.forge.known.KnownForges;
import dev.til.git.program.Programs;
import dev.til.git.remote.Remote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What programs of the person's keep for a server: {@code gh}, and Git's credential helpers. Each is asked for that server
 * by name, and never printed.
 */
record WorkspaceLogins(Remote remote, WorkspaceCaller caller) implements Access.Kept {
    private static final long PATIENCE_SECONDS = 5;

    @Override
    public Optional<Access.Login> login(ForgeType type, String server, String address) {
        return printed(type.tokenCommand(server))
                .map(token -> new Access.Login("", token))
                .or(() -> remote.login(address).map(login -> new Access.Login(login.user(), login.password())));
    }

    /** What a command such as {@code gh auth token} prints; started by its path, never by a shell. */
    private Optional<String> printed(List<String> command) {
        return command.stream()
                .findFirst()
                .flatMap(name -> Programs.find(name, caller.environment()))
                .map(program -> Stream.concat(
                        Stream.of(program.toString()), command.stream().skip(1)))
                .flatMap(words -> asked(new ProcessBuilder(words.toList())));
    }

    private Optional<String> asked(ProcessBuilder builder) {
        try {
            builder.environment().clear();
            builder.environment().putAll(caller.environment());
            // gh: it would give the environment's tokens for hosts that they are not meant for
            builder.environment().keySet().removeAll(Access.variables(KnownForges.ALL));
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            process.getOutputStream().close();
            String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ok = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return ok && !token.isEmpty() ? Optional.of(token) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
