package dev.til.forge;

import dev.til.TilException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the environment's tokens are for a server. A token belongs to its forge's public hosts, or to a host that the
 * person names beside it; what a host is called like, and what the repository says, gives it to nobody.
 */
final class Tokens {
    private static final int DELETE = 0x7F;

    private final ForgeType type;
    private final TokenVariables owner;
    private final ForgeOrigin host;
    private final ForgeOrigin asked;
    private final Access.Question question;

    /** @param asked the API's address */
    Tokens(ForgeType type, ForgeProject project, URI asked, Access.Question question) {
        this.type = type;
        this.owner = type.tokens();
        this.host = project.origin();
        this.asked = ForgeOrigin.of(asked);
        this.question = question;
    }

    /** The forge that a remote's host tells of: the person names it so, or it is known, or runs this job, or is called so. */
    static ForgeType type(Access.Question question) {
        List<ForgeType> known = question.known();
        return ForgeProject.of(question.remote())
                .flatMap(project -> Stream.<Predicate<ForgeType>>of(
                                type -> names(type.tokens(), project.origin(), question)
                                        || type.tokens().has(project.origin().host()),
                                type -> runs(type.tokens(), project.origin(), question),
                                type -> type.recognizes(project))
                        .flatMap(tells -> known.stream().filter(tells))
                        .findFirst())
                .orElse(known.get(known.size() - 1));
    }

    private static boolean names(TokenVariables owner, ForgeOrigin server, Access.Question question) {
        return owner.naming().stream()
                .map(variable -> set(question, variable))
                .map(Tokens::bare)
                .anyMatch(server::isNamed);
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
        owner.job()
                .filter(job -> runs(job, question))
                .map(TokenVariables.Job::token)
                .ifPresent(token -> {
                    allowed.remove(token);
                    if (runs(owner, host, question) && isUsual()) {
                        allowed.add(token);
                    }
                });
        return allowed;
    }

    /**
     * Whether a shared file's word for how to speak would decide which one of the person's tokens is sent: they know the
     * host as another forge's, or as none, and have tokens for several.
     */
    private boolean isChoice() {
        return question.speaks().filter(Access.Speaks::shared).isPresent()
                && !type(question).equals(type)
                && !owner.theirs().isEmpty()
                && Access.variables(question.known()).stream()
                        .filter(variable -> owner.all().noneMatch(variable::equals))
                        .anyMatch(variable -> !set(question, variable).isEmpty());
    }

    private boolean isKnown() {
        return owner.has(host.host());
    }

    private boolean isNamed() {
        return names(owner, host, question)
                || question.host().filter(host::isNamed).isPresent()
                || runs(owner, host, question);
    }

    /** Whether the API is asked on the host itself, or, as github.com has it, beside it. */
    private boolean isUsual() {
        return asked.equals(host) || asked.host().equals("api." + host.host());
    }

    private static boolean runs(TokenVariables.Job job, Access.Question question) {
        return set(question, job.runs()).equals("true");
    }

    /** Whether til is part of a job that this server runs. */
    private static boolean runs(TokenVariables owner, ForgeOrigin server, Access.Question question) {
        try {
            return owner.job()
                    .filter(job -> runs(job, question))
                    .map(job -> URI.create(set(question, job.server())))
                    .filter(address -> address.getScheme() != null && address.getHost() != null)
                    .filter(address -> ForgeOrigin.of(address).equals(server))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
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
        String set = owner.all()
                .filter(variable -> !set(question, variable).isEmpty())
                .collect(Collectors.joining(", "));
        return set.isEmpty() ? "there is no token for the forge" : "%s is not for '%s'".formatted(set, host.name());
    }

    /** What the person does to let til in, as in "you can ...". */
    String remedy() {
        if (isChoice()) {
            return "run 'git config til.review.forge %s'".formatted(type.names().get(0));
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
}
