package dev.til;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The doors: of the application the public types of {@code check.run}, {@code workspace} and {@code workflow}, of the
 * layers below it, which are houses of their own, those that are written down here.
 */
class DoorsTest {
    private static final int MOST_METHODS = 20;
    private static final int MOST_METHODS_OF_REPO = 40;

    /** What comes along in the signatures of the doors, from the rooms below. It only shrinks. */
    private static final Set<String> COME_ALONG = Set.of(
            "dev.til.check.Finding",
            "dev.til.check.Shard",
            "dev.til.git.refs.BaseBranch",
            "dev.til.git.refs.NewBranch",
            "dev.til.git.Repo",
            "dev.til.note.RuleId",
            "dev.til.scaffold.Draft",
            "dev.til.submit.Readiness",
            "dev.til.submit.ReadinessRule",
            "dev.til.submit.SubmitStep",
            "dev.til.submit.Submission");

    /** What is used of a layer from outside of it. It only shrinks. */
    private static final Map<String, String> DOORS = Map.of("git", """
            Repo
            filter.FilterDoubt
            history.CommitChangeIds
            history.CommitSignature
            history.History
            history.Replay
            history.ReplayGenerator
            history.UnfinishedRebase
            hooks.HookChange
            hooks.HookManager
            hooks.PreCommitHook
            lock.RepositoryLock
            objects.TreeChanges
            oplog.FileLog
            oplog.Operation
            oplog.OperationRecorder
            oplog.Operations
            oplog.RemoteEffects
            oplog.Undo
            program.GitProgram
            program.ProgramIntent
            program.Programs
            refs.BaseBranch
            refs.Branches
            refs.NewBranch
            refs.Stacks
            remote.Remote
            remote.RemoteHistory
            remote.RemoteLogin
            remote.RemoteRefusal
            remote.Route
            repository.RepositoryIdentity
            repository.RepositorySetting
            repository.RepositorySettings
            repository.RepositoryTilFolder
            worktree.WorktreeDiff
            worktree.WorktreeFingerprint
            worktree.WorktreePatch
            """, "forge", """
            Access
            Forge
            ForgeCheck
            ForgeException
            ForgePush
            ForgeRefusal
            ForgeType
            Proposal
            PullRequest
            Review
            known.KnownForges
            """, "site", """
            JournalIndex
            Page
            Publication
            Publisher
            Resolution
            Site
            SiteIndex
            SiteInputs
            SiteMarkdown
            SiteTermCounts
            publishers.FoundSites
            publishers.SiteDoubt
            publishers.Sites
            """);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/"))
            .importPackages("dev.til");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/"))
            .importPackages("dev.til.check.run", "dev.til.workspace", "dev.til.workflow");

    private static Stream<JavaMethod> methods() {
        return methods(CLASSES);
    }

    private static Stream<JavaMethod> methods(JavaClasses types) {
        return types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isRecord())
                .flatMap(DoorsTest::methods);
    }

    private static Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    @Test
    void no_door_has_more_than_twenty_methods() {
        assertThat(CLASSES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .allSatisfy(type -> assertThat(
                                methods().filter(method -> method.getOwner().equals(type)))
                        .as(type.getName())
                        .hasSizeLessThanOrEqualTo(MOST_METHODS));
    }

    @Test
    void no_door_hands_on_what_a_neighbour_can_be_asked_for_itself() {
        assertThat(methods().filter(DoorsTest::isOneCallOfItsName)).isEmpty();
    }

    private static Stream<String> layers() {
        return DOORS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void a_layer_is_entered_by_its_doors_only(String layer) {
        String inside = "dev.til." + layer + ".";
        assertThat(HOUSE.stream()
                        .filter(type -> !type.getName().startsWith(inside))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(use -> topLevel(use.getTargetClass().getBaseComponentType()))
                        .filter(name -> name.startsWith(inside))
                        .map(name -> name.substring(inside.length()))
                        .distinct()
                        .sorted())
                .isEqualTo(doors(layer));
    }

    private static List<String> doors(String layer) {
        return DOORS.getOrDefault(layer, "").lines().sorted().toList();
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    @ParameterizedTest
    @MethodSource("layers")
    void no_door_of_a_layer_has_more_than_twenty_methods_nor_the_repository_forty(String layer) {
        assertThat(doors(layer))
                .allSatisfy(door -> assertThat(methods(layer, door))
                        .hasSizeLessThanOrEqualTo(door.equals("Repo") ? MOST_METHODS_OF_REPO : MOST_METHODS));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void no_door_of_a_layer_hands_on_what_another_can_be_asked_for(String layer) {
        assertThat(doors(layer).stream()
                        .flatMap(door -> methods(layer, door))
                        .filter(DoorsTest::isOneCallOfItsName)
                        .flatMap(method -> method.getMethodCallsFromSelf().stream())
                        .map(call -> topLevel(call.getTargetOwner()))
                        .filter(name -> doors(layer).contains(name.replace("dev.til." + layer + ".", ""))))
                .isEmpty();
    }

    private static Stream<JavaMethod> methods(String layer, String door) {
        return methods(HOUSE.that(
                DescribedPredicate.describe(door, type -> type.getName().equals("dev.til." + layer + "." + door))));
    }

    private static boolean isOneCallOfItsName(JavaMethod method) {
        return !method.getOwner().isEnum() // which javac gives a method of Enum's
                && !method.getName().equals("close") // who owns something closes it
                && method.getConstructorCallsFromSelf().isEmpty()
                && method.getMethodCallsFromSelf().size() == 1
                && method.getMethodCallsFromSelf().stream()
                        .allMatch(call -> call.getName().equals(method.getName())
                                && !call.getTargetOwner().equals(method.getOwner()));
    }

    @Test
    void another_front_end_touches_the_doors_and_what_comes_along_only() {
        JavaClasses front = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("dev.til.front");
        assertThat(front).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.til..")
                        .and(not(resideInAnyPackage(
                                "dev.til.check.run", "dev.til.workspace..", "dev.til.workflow..", "dev.til.front")))
                        .and(not(comesAlong()))
                        .and(not(isOfTheTests())))
                .check(front);
    }

    private static DescribedPredicate<JavaClass> comesAlong() {
        return DescribedPredicate.describe("come along", type -> COME_ALONG.contains(topLevel(type)));
    }

    private static DescribedPredicate<JavaClass> isOfTheTests() {
        return DescribedPredicate.describe(
                "are of the tests",
                type -> List.of("dev.til.cli.Sandbox", "dev.til.cli.Sandbox$Screen")
                        .contains(type.getName()));
    }
}
