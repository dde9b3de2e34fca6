package dev.til.forge;

import dev.til.TilException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the environment's tokens are for a server. A token belongs to its forge's public hosts, or to a host that the
 * person names beside it; what a host is called like, and what the repository says, gives it to nobody.
 */
final class Tokens {
    private static final String JOBS_TOKEN = "GITHUB_TOKEN";
    private static final int DELETE = 0x7F;

    private final Forge.Kind kind;
    private final Owner owner;
    private final Origin host;
    private final Origin asked;
    private final Access.Question question;

    /** @param asked the API's address */
    Tokens(Forge.Kind kind, Project project, URI asked, Access.Question question) {
        this.kind = kind;
        this.owner = Owner.of(kind);
        this.host = project.origin();
        this.asked = Origin.of(asked);
        this.question = question;
    }

    /**
     * Whose tokens they are.
     *
     * @param hosts of the forge itself; one that starts with a dot stands for all below it
     * @param theirs the variables whose tokens are for these
     * @param named the variables whose tokens are for a host that the person names
     * @param naming the variables that name one
     */
    private record Owner(List<String> hosts, List<String> theirs, List<String> named, List<String> naming) {
        static Owner of(Forge.Kind kind) {
            return switch (kind) {
                // gh: 'gh help environment'
                case GITHUB ->
                    new Owner(
                            List.of("github.com", ".ghe.com"),
                            List.of("GH_TOKEN", JOBS_TOKEN),
                            List.of("GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"),
                            List.of("GH_HOST"));
                case GITLAB ->
                    new Owner(
                            List.of("gitlab.com"),
                            List.of("GITLAB_TOKEN"),
                            List.of("GITLAB_TOKEN"),
                            List.of("GITLAB_HOST"));
                case GITEA ->
                    new Owner(
                            List.of("gitea.com", "codeberg.org"),
                            List.of("GITEA_TOKEN", "FORGEJO_TOKEN"),
                            List.of("GITEA_TOKEN", "FORGEJO_TOKEN"),
                            List.of());
                case GERRIT, PLAIN -> new Owner(List.of(), List.of(), List.of(), List.of());
            };
        }

        boolean has(String host) {
            return hosts.stream().anyMatch(own -> own.startsWith(".") ? host.endsWith(own) : host.equals(own));
        }

        boolean names(Origin server, Access.Question question) {
            return naming.stream()
                    .map(variable -> set(question, variable))
                    .map(Tokens::bare)
                    .anyMatch(server::isNamed);
        }
    }

    /** All variables that hold a token. */
    static List<String> variables() {
        return Stream.of(Forge.Kind.values())
                .map(Owner::of)
                .flatMap(Tokens::variables)
                .distinct()
                .toList();
    }

    /** The forge that a remote's host tells of: the person names it so, or it is known, or called so. */
    static Forge.Kind kind(Access.Question question) {
        Optional<Origin> host = Project.of(question.remote()).map(Project::origin);
        for (Forge.Kind kind : Forge.Kind.values()) {
            Owner owner = Owner.of(kind);
            if (host.filter(server -> owner.names(server, question) || owner.has(server.host()))
                    .isPresent()) {
                return kind;
            }
        }
        return host.isPresent() && host.equals(server(question)) ? Forge.Kind.GITHUB : Forges.kind(question.remote());
    }

    /**
     * The token that the environment holds for the server.
     *
     * @throws TilException where it cannot be one
     */
    Optional<Access.Login> given() {
        if (isChoice()) {
            return Optional.empty();
        }
        for (String variable : allowed()) {
            String token = set(question, variable);
            if (!token.chars().allMatch(c -> c > ' ' && c < DELETE)) {
                throw TilException.usage(
                        "what %s holds is no token: there are characters in it that none has".formatted(variable),
                        "set it anew, in one line");
            }
            if (!token.isEmpty()) {
                return Optional.of(new Access.Login("", token));
            }
        }
        return Optional.empty();
    }

    /** The variables that may be sent; the first that is set counts. */
    private List<String> allowed() {
        // the address of the API stands in the person's own settings: that is where they send it
        boolean sent = question.api().filter(api -> !api.shared()).isPresent();
        List<String> allowed = new ArrayList<>();
        if (!isKnown() && (sent || isNamed())) {
            allowed.addAll(owner.named());
        }
        if (isKnown() || sent) {
            allowed.addAll(owner.theirs());
        }
        if (isOnActions(question)) {
            // GitHub: what a job is given is good for the server that runs the job
            allowed.remove(JOBS_TOKEN);
            if (kind == Forge.Kind.GITHUB && isServers() && isUsual()) {
                allowed.add(JOBS_TOKEN);
            }
        }
        return allowed;
    }

    /**
     * Whether a shared file's word for how to speak would decide which one of the person's tokens is sent: they know the
     * host as another forge's, or as none, and have tokens for several.
     */
    private boolean isChoice() {
        return question.speaks().filter(Access.Speaks::shared).isPresent()
                && kind(question) != kind
                && !owner.theirs().isEmpty()
                && variables().stream()
                        .filter(variable -> variables(owner).noneMatch(variable::equals))
                        .anyMatch(variable -> !set(question, variable).isEmpty());
    }

    private boolean isKnown() {
        return owner.has(host.host());
    }

    private boolean isNamed() {
        return owner.names(host, question)
                || question.host().filter(host::isNamed).isPresent()
                || (kind == Forge.Kind.GITHUB && isServers());
    }

    private boolean isServers() {
        return server(question).equals(Optional.of(host));
    }

    /** Whether the API is asked on the host itself, or where github.com has it. */
    private boolean isUsual() {
        return asked.equals(host) || asked.host().equals("api." + host.host());
    }

    private static boolean isOnActions(Access.Question question) {
        return set(question, "GITHUB_ACTIONS").equals("true");
    }

    /** The server that a job of Actions runs for; empty where none runs. */
    private static Optional<Origin> server(Access.Question question) {
        try {
            return Optional.of(URI.create(set(question, "GITHUB_SERVER_URL")))
                    .filter(address -> isOnActions(question))
                    .filter(address -> address.getScheme() != null && address.getHost() != null)
                    .map(Origin::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String set(Access.Question question, String variable) {
        return question.environment().getOrDefault(variable, "").strip();
    }

    /** glab: {@code GITLAB_HOST} may be an address. */
    private static String bare(String host) {
        return host.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    /** Why none is sent. */
    String why() {
        if (isChoice()) {
            return "a shared file's 'review.forge' does not choose between your tokens";
        }
        String set = variables(owner)
                .filter(variable -> !set(question, variable).isEmpty())
                .collect(Collectors.joining(", "));
        return set.isEmpty() ? "there is no token for the forge" : "%s is not for '%s'".formatted(set, host.name());
    }

    /** What the person does to let til in, as in "you can ...". */
    String remedy() {
        if (isChoice()) {
            return "run 'git config til.review.forge %s'".formatted(kind.name().toLowerCase(Locale.ROOT));
        }
        if (owner.theirs().isEmpty()) {
            return "let 'git credential fill' know a password for '%s'".formatted(host.name());
        }
        if (isKnown()) {
            return "set %s".formatted(owner.theirs().get(0));
        }
        String token = owner.named().get(0);
        if (isNamed()) {
            return "set %s".formatted(token);
        }
        return owner.naming().isEmpty()
                ? "run 'git config til.review.host %s' and set %s".formatted(host.name(), token)
                : "set %s=%s and %s".formatted(owner.naming().get(0), host.name(), token);
    }

    private static Stream<String> variables(Owner owner) {
        return Stream.concat(owner.theirs().stream(), owner.named().stream()).distinct();
    }
}
