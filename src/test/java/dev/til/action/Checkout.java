package dev.til.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What actions/checkout v4 does with git (its {@code git-source-provider}, {@code ref-helper} and
 * {@code git-command-manager}), in a folder that is empty.
 */
final class Checkout {
    private static final List<String> INPUTS =
            List.of("repository", "ref", "path", "fetch-depth", "persist-credentials");
    private static final String BRANCHES = "refs/heads/";
    private static final String PULLS = "refs/pull/";

    private final Program folder;
    private final String url;
    private final String header;
    private final Map<String, String> inputs;
    private final String ref;
    private final String commit;
    private final List<String> lines = new ArrayList<>();

    Checkout(Program folder, Server server, Event event, Map<String, String> inputs) {
        new Mapping(Map.copyOf(inputs)).knowing(INPUTS);
        this.folder = folder;
        this.inputs = inputs;
        String repository = inputs.getOrDefault("repository", event.repository());
        url = server.url(repository);
        header = "http." + server.url() + "/.extraheader";
        String wanted = inputs.getOrDefault("ref", "");
        if (wanted.isEmpty()) {
            boolean own = repository.equals(event.repository());
            ref = own ? event.ref() : BRANCHES + "main";
            commit = own ? event.sha() : "";
        } else {
            boolean sha = wanted.matches("[0-9a-f]{40}");
            ref = sha ? "" : wanted;
            commit = sha ? wanted : "";
        }
    }

    /** Everything that git said. */
    List<String> run() {
        git("init", folder.folder().toString());
        git("remote", "add", "origin", url);
        git("config", "--local", "gc.auto", "0");
        git("config", "--local", header, "AUTHORIZATION: basic ***");
        int depth = Integer.parseInt(inputs.getOrDefault("fetch-depth", "1"));
        if (depth > 0) {
            fetch(Optional.of(depth), refspecs());
        } else {
            fetch(Optional.empty(), allHistory());
            if (!isThere()) {
                fetch(Optional.empty(), refspecs());
            }
        }
        git("sparse-checkout", "disable");
        checkOut();
        git("log", "-1", "--format=%H");
        if (!inputs.getOrDefault("persist-credentials", "true").equals("true")) {
            git("config", "--local", "--unset-all", header);
        }
        return List.copyOf(lines);
    }

    private void fetch(Optional<Integer> depth, List<String> refspecs) {
        var command = new ArrayList<>(List.of("-c", "protocol.version=2", "fetch"));
        if (depth.isPresent()) {
            command.add("--no-tags");
        }
        command.addAll(List.of("--prune", "--no-recurse-submodules"));
        depth.ifPresent(commits -> command.add("--depth=" + commits));
        command.add("origin");
        command.addAll(refspecs);
        git(command.toArray(String[]::new));
    }

    private List<String> allHistory() {
        var refspecs = new ArrayList<>(List.of("+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"));
        if (ref.startsWith(PULLS)) {
            refspecs.add("+" + (commit.isEmpty() ? ref : commit) + ":" + remote(PULLS, "pull/"));
        }
        return refspecs;
    }

    private List<String> refspecs() {
        String from = commit.isEmpty() ? ref : commit;
        if (ref.startsWith(BRANCHES)) {
            return List.of("+" + from + ":" + remote(BRANCHES, "origin/"));
        }
        if (ref.startsWith(PULLS)) {
            return List.of("+" + from + ":" + remote(PULLS, "pull/"));
        }
        if (!commit.isEmpty()) {
            return List.of(commit);
        }
        return List.of(
                "+refs/heads/%1$s*:refs/remotes/origin/%1$s*".formatted(ref),
                "+refs/tags/%1$s*:refs/tags/%1$s*".formatted(ref));
    }

    /** Whether all of the history has what was asked for: a branch may have moved since it was. */
    private boolean isThere() {
        if (commit.isEmpty() || ref.startsWith(PULLS)) {
            return true;
        }
        String name = ref.isEmpty() ? commit + "^{object}" : remote(BRANCHES, "origin/");
        return folder.run(List.of("git", "rev-parse", "--verify", "--quiet", name))
                .lines()
                .contains(commit);
    }

    private void checkOut() {
        if (ref.isEmpty()) {
            git("checkout", "--progress", "--force", commit);
        } else if (ref.startsWith(PULLS)) {
            git("checkout", "--progress", "--force", remote(PULLS, "pull/"));
        } else {
            String branch = ref.replaceFirst("^" + BRANCHES, "");
            git("checkout", "--progress", "--force", "-B", branch, "refs/remotes/origin/" + branch);
        }
    }

    private String remote(String prefix, String folderOfRefs) {
        return "refs/remotes/" + folderOfRefs + ref.substring(prefix.length());
    }

    private void git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        lines.addAll(folder.must(command));
    }
}
