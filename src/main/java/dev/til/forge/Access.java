package dev.til.forge;

import dev.til.TilException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which server is asked about pull requests, and what lets til in there. It is decided here and nowhere else, and every
 * request is made from it: a credential goes only where its owner has sent it, whatever the repository says.
 */
public final class Access {
    private final ForgeType type;
    private final Optional<ForgeProject> project;
    private final Optional<URI> address;
    private final Optional<Login> login;
    private final String why;
    private final String remedy;

    private Access(
            ForgeType type,
            Optional<ForgeProject> project,
            Optional<URI> address,
            Optional<Login> login,
            String why,
            String remedy) {
        this.type = type;
        this.project = project;
        this.address = address;
        this.login = login;
        this.why = why;
        this.remedy = remedy;
    }

    /** A name, which only some forges ask for, and the secret that belongs to it. */
    public record Login(String user, String secret) {
        @Override
        public String toString() {
            return user + ":***";
        }
    }

    /**
     * Where a forge's API is said to be.
     *
     * @param shared whether a file says it that the team shares, and so anybody whose branch is checked out
     * @param place where it is said
     */
    public record Address(URI uri, boolean shared, String place) {}

    /**
     * How a server is said to be spoken to.
     *
     * @param name of a type of forge
     * @param shared as of an {@link Address}
     */
    public record Speaks(String name, boolean shared) {}

    /**
     * What an access is decided by.
     *
     * @param known the forges that there are; the last one is what all others are
     * @param remote the address that notes are handed in at, {@code insteadOf} applied
     * @param speaks how the configuration says to speak; empty to tell by the host
     * @param api where the configuration says the API is; empty for the forge's usual place
     * @param host a host that the person names for their tokens
     * @param environment all of the process's variables
     */
    public record Question(
            List<ForgeType> known,
            String remote,
            Optional<Speaks> speaks,
            Optional<Address> api,
            Optional<String> host,
            Map<String, String> environment) {}

    /** What the person has at hand for a server beside the environment: a program of the forge's, and Git's credential helpers. */
    @FunctionalInterface
    public interface Kept {
        /**
         * What is kept for one server.
         *
         * @param host its name, without a port
         * @param address its address; the remote's whole URL, which may hold a name and a password, where that is asked
         */
        Optional<Login> login(ForgeType type, String host, String address);
    }

    /**
     * Decides it.
     *
     * @param kept asked only where the environment holds nothing for the server
     * @throws TilException of kind USAGE, where what the configuration says of the server is refused
     */
    public static Access of(Question question, Kept kept) {
        require(question);
        Optional<ForgeProject> project = ForgeProject.of(question.remote());
        ForgeType type = type(question);
        Optional<URI> usual = project.flatMap(type::api);
        if (usual.isEmpty()) {
            return mute(type, project, "it is only Git", "");
        }
        if (usual.get().getHost() == null) { // Java: a host's name has no underscore
            return mute(
                    type,
                    project,
                    "a host called '%s' cannot be asked".formatted(project.get().host()),
                    "");
        }
        URI address = question.api().map(Address::uri).orElse(usual.get());
        var tokens = new Tokens(type, project.get(), address, question);
        if (!ForgeOrigin.of(address).isPrivate()) {
            return mute(type, project, withoutHttps(address), tokens.remedy());
        }
        Optional<Login> login = tokens.given()
                .or(() -> isOwn(address, type, project.get())
                        ? kept.login(type, project.get().host(), question.remote())
                        : kept.login(type, address.getHost(), address.toString()));
        return login.isEmpty()
                ? mute(type, project, tokens.why(), tokens.remedy())
                : new Access(type, project, Optional.of(address), login, "", "");
    }

    private static Access mute(ForgeType type, Optional<ForgeProject> project, String why, String remedy) {
        return new Access(type, project, Optional.empty(), Optional.empty(), why, remedy);
    }

    /** How the server is spoken to: as is said, else as the remote's host tells. */
    public static ForgeType type(Question question) {
        return question.known().stream()
                .filter(type -> question.speaks()
                        .filter(said -> type.names().contains(said.name()))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> Tokens.type(question));
    }

    private static String withoutHttps(URI address) {
        return "no token is sent to '%s' without https".formatted(address);
    }

    /**
     * Refuses an address of the API before anything is done.
     *
     * @throws TilException of kind USAGE, where a shared file names another server than the remote's own, or it is none
     *     that a token may be sent to
     */
    public static void require(Question question) {
        foreign(question).ifPresent(said -> {
            throw TilException.usage(said.place() + ": " + said.problem(), said.hint());
        });
        question.api()
                .map(Address::uri)
                .filter(uri -> !ForgeOrigin.of(uri).isPrivate())
                .ifPresent(uri -> {
                    throw TilException.usage(withoutHttps(uri), "name an address that starts with https://");
                });
    }

    /** A shared file that names another server than the remote's own, and what the person can do about it. */
    public record Foreign(String place, String problem, String hint) {}

    /** What a shared file says of the server and must not; empty where it does not. */
    public static Optional<Foreign> foreign(Question question) {
        Optional<ForgeProject> project = ForgeProject.of(question.remote());
        return question.api()
                .filter(Address::shared)
                .filter(api -> project.isEmpty() || !isOwn(api.uri(), type(question), project.get()))
                .map(api -> new Foreign(
                        api.place(),
                        "'review.api' names '%s', which is not the remote's own server%s; where your token goes is for you alone to say"
                                .formatted(
                                        api.uri(),
                                        project.map(own -> " '%s'".formatted(own.origin()))
                                                .orElse("")),
                        "where you trust it: git config til.review.api '%s'"
                                .formatted(api.uri().toString().replace("'", "%27"))));
    }

    /** Whether an address is where til would ask without it, or on the same server. */
    private static boolean isOwn(URI address, ForgeType type, ForgeProject project) {
        ForgeOrigin origin = ForgeOrigin.of(address);
        return origin.isPrivate()
                && (origin.equals(project.origin())
                        || type.api(project)
                                .filter(usual -> usual.getHost() != null)
                                .filter(usual -> origin.equals(ForgeOrigin.of(usual)))
                                .isPresent());
    }

    /**
     * The repository that a job of GitHub Actions runs for.
     *
     * @param server its server's address, without a slash at its end
     * @param name of the repository there: {@code mina/notes}
     * @param header what lets the job's git in there over HTTP, a secret; empty for nothing
     */
    public record Job(String server, String name, Optional<String> header) {
        @Override
        public String toString() {
            return server + "/" + name;
        }
    }

    /** Empty where no job of Actions runs. */
    public static Optional<Job> job(Map<String, String> environment) {
        String server = environment.getOrDefault("GITHUB_SERVER_URL", "").strip();
        String name = environment.getOrDefault("GITHUB_REPOSITORY", "").strip();
        boolean runs = environment.getOrDefault("GITHUB_ACTIONS", "").equals("true");
        return runs && !name.isEmpty() && isAddress(server)
                ? Optional.of(new Job(server, name, jobsHeader(server, environment)))
                : Optional.empty();
    }

    private static boolean isAddress(String server) {
        try {
            return URI.create(server).getScheme() != null && !server.endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // GitHub: what a job is given is good for the server that runs the job; actions/checkout: sent in this form
    private static Optional<String> jobsHeader(String server, Map<String, String> environment) {
        URI address = URI.create(server);
        return Optional.of(environment.getOrDefault("GITHUB_TOKEN", "").strip())
                .filter(token -> !token.isEmpty()
                        && address.getHost() != null
                        && ForgeOrigin.of(address).isPrivate())
                .map(token -> Base64.getEncoder()
                        .encodeToString(("x-access-token:" + token).getBytes(StandardCharsets.UTF_8)))
                .map(login -> "Authorization: Basic " + login);
    }

    /** All variables of an environment that hold a token. */
    public static List<String> variables(List<ForgeType> known) {
        return known.stream().flatMap(type -> type.tokens().all()).distinct().toList();
    }

    /** The forge that it leads to; empty where the remote is none of a server. */
    public Optional<Forge> forge(ApiPatience patience) {
        return project.map(there -> type.at(there, Api.of(this, patience, type.headers())));
    }

    /** Whether there is a server to be asked and something to be let in with. */
    boolean opens() {
        return address.isPresent();
    }

    /** Why nobody is asked; empty text where somebody is. */
    public String why() {
        return why;
    }

    /** What the person does so that somebody can be asked; empty text for nothing. */
    public String remedy() {
        return remedy;
    }

    /** The API's address, without a slash at its end. */
    public URI address() {
        return address.map(uri -> URI.create(uri.toString().replaceFirst("/+$", "")))
                .orElseThrow();
    }

    /** The header that lets til in. */
    Map.Entry<String, String> header() {
        return type.header().of(login.orElseThrow());
    }

    @Override
    public String toString() {
        return "%s at %s"
                .formatted(type.names().get(0), address.map(URI::toString).orElse("no server"));
    }
}
