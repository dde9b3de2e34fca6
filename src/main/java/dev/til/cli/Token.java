package dev.til.cli;

import dev.til.forge.Forge;
import dev.til.forge.Project;
import dev.til.git.Programs;
import dev.til.git.Uplink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What lets til in at a forge: from the environment, from {@code gh}, or from Git's credential helpers. Never printed. */
final class Token {
    private Token() {}

    static Optional<String> of(Forge.Kind kind, String url, Uplink uplink, Terminal terminal) {
        Optional<String> host = Project.of(url).map(project -> project.host().toLowerCase(Locale.ROOT));
        if (host.isEmpty()) {
            return Optional.empty();
        }
        List<String> variables = switch (kind) {
            case GITHUB ->
                host.get().equals("github.com")
                        ? List.of("GH_TOKEN", "GITHUB_TOKEN")
                        : List.of("GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "GH_TOKEN", "GITHUB_TOKEN");
            case GITLAB -> List.of("GITLAB_TOKEN");
            case GITEA -> List.of("GITEA_TOKEN", "FORGEJO_TOKEN");
            case GERRIT, PLAIN -> List.of();
        };
        return variables.stream()
                .map(terminal::variable)
                .filter(token -> !token.isBlank())
                .findFirst()
                .or(() -> kind == Forge.Kind.GITHUB ? gh(host.get(), terminal) : Optional.empty())
                .or(() -> kind == Forge.Kind.PLAIN ? Optional.empty() : kept(kind, url, uplink));
    }

    private static Optional<String> kept(Forge.Kind kind, String url, Uplink uplink) {
        return uplink.login(url)
                .map(login -> kind == Forge.Kind.GERRIT ? login.user() + ":" + login.password() : login.password());
    }

    /** What {@code gh auth token} knows; started by its path, never by a shell. */
    private static Optional<String> gh(String host, Terminal terminal) {
        return Programs.find("gh", terminal.environment())
                .flatMap(program ->
                        asked(new ProcessBuilder(program.toString(), "auth", "token", "--hostname", host), terminal));
    }

    private static Optional<String> asked(ProcessBuilder builder, Terminal terminal) {
        try {
            builder.environment().clear();
            builder.environment().putAll(terminal.environment());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            process.getOutputStream().close();
            String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ok = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            return ok && !token.isEmpty() ? Optional.of(token) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
