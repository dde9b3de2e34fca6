package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.Terminal;
import dev.til.config.ReviewApiSetting;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --api} of commands that speak to the server of the pull requests. */
final class ServerOptions {
    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "Where the server of the pull requests has its API, for this run; your token is sent there.")
    private Optional<String> api = Optional.empty();

    /** The terminal of a command that was given it: a flag is stronger than the environment. */
    Terminal over(Terminal terminal) {
        api.filter(url -> ReviewApiSetting.address(url).isEmpty()).ifPresent(url -> {
            throw TilException.usage(
                    "'--api' cannot be '%s'".formatted(url), "write an address such as https://git.example.com/api/v3");
        });
        return api.map(url -> terminal.with("TIL_REVIEW_API", url)).orElse(terminal);
    }
}
