package dev.til.workspace;

import dev.til.forge.Access;
import dev.til.forge.Forge;
import dev.til.git.program.Programs;
import dev.til.git.remote.Uplink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What programs of the person's keep for a server: {@code gh}, and Git's credential helpers. Each is asked for that server
 * by name, and never printed.
 */
record StoredLogins(Uplink uplink, Caller caller) implements Access.Kept {
    private static final long PATIENCE_SECONDS = 5;

    @Override
    public Optional<Access.Login> login(Forge.Kind kind, String server, String address) {
        return Optional.of(server)
                .filter(host -> kind == Forge.Kind.GITHUB)
                .flatMap(this::gh)
                .map(token -> new Access.Login("", token))
                .or(() -> uplink.login(address).map(login -> new Access.Login(login.user(), login.password())));
    }

    /** What {@code gh auth token} knows; started by its path, never by a shell. */
    private Optional<String> gh(String host) {
        return Programs.find("gh", caller.environment())
                .flatMap(program -> asked(new ProcessBuilder(program.toString(), "auth", "token", "--hostname", host)));
    }

    private Optional<String> asked(ProcessBuilder builder) {
        try {
            builder.environment().clear();
            builder.environment().putAll(caller.environment());
            // gh: it would give the environment's tokens for hosts that they are not meant for
            builder.environment().keySet().removeAll(Access.variables());
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
