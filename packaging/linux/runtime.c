/* The head of the AppImage: mounts the compressed folder that is appended to it, and starts AppRun in it.

   AppImage type 2 (https://github.com/AppImage/AppImageSpec). Where nothing can be mounted, as without FUSE, the folder
   is unpacked into a temporary one, which is deleted when the program has ended.

     NAME.AppImage [WORDS]             start the program
     NAME.AppImage --appimage-extract  unpack into squashfs-root, here
     NAME.AppImage --appimage-offset   print where the folder begins, in bytes

   Built by appimage.py, statically with libsquashfuse (BSD), libfuse3 and glibc (LGPL), zlib, lz4, zstd, liblzma.
*/

#define FUSE_USE_VERSION 35
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/ll.h>

#define CHUNK (1 << 20)

/* liblzo is under the GPL, and the folder is compressed by zstd: libsquashfuse, which asks for it, gets this. */
int lzo1x_decompress_safe(const unsigned char *in, size_t n, unsigned char *out, size_t *m, void *work) {
    (void)in, (void)n, (void)out, (void)m, (void)work;
    return -1;
}

static pid_t program;

static int fail(const char *what, const char *where) {
    fprintf(stderr, "landmark-studio: %s: %s: %s\n", where, what, strerror(errno));
    return -1;
}

/* Where this program ends and the folder begins; 0 where that cannot be told. */
static size_t end_of_program(const char *path) {
    Elf64_Ehdr head;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &head, sizeof head) != sizeof head)
        return 0;
    close(file);
    return head.e_shoff + (size_t)head.e_shentsize * head.e_shnum;
}

/* Write the content of a file of the folder. */
static int unpack_file(sqfs *fs, sqfs_inode *inode, const char *path) {
    char *bytes = malloc(CHUNK);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    int result = bytes && file >= 0 ? 0 : fail("cannot be written", path);
    for (sqfs_off_t at = 0; !result && at < (sqfs_off_t)inode->xtra.reg.file_size;) {
        sqfs_off_t size = CHUNK;
        if (sqfs_read_range(fs, inode, at, &size, bytes) != SQFS_OK || size <= 0)
            errno = EIO, result = fail("cannot be read", path);
        else if (write(file, bytes, (size_t)size) != size)
            result = fail("cannot be written", path);
        at += size;
    }
    if (file >= 0 && close(file) && !result)
        result = fail("cannot be written", path);
    free(bytes);
    return result;
}

/* Write one entry of the folder. */
static int unpack_entry(sqfs *fs, sqfs_dir_entry *entry, const char *path) {
    sqfs_inode inode;
    char link[PATH_MAX];
    size_t size = sizeof link;
    if (sqfs_inode_get(fs, &inode, sqfs_dentry_inode(entry)) != SQFS_OK)
        return errno = EIO, fail("cannot be read", path);
    if (S_ISDIR(inode.base.mode))
        return mkdir(path, 0755) ? fail("cannot be made", path) : 0;
    if (S_ISREG(inode.base.mode))
        return unpack_file(fs, &inode, path);
    if (!S_ISLNK(inode.base.mode))
        return 0;
    if (sqfs_readlink(fs, &inode, link, &size) != SQFS_OK)
        return errno = EIO, fail("cannot be read", path);
    return symlink(link, path) ? fail("cannot be made", path) : 0;
}

/* Unpack the whole folder into one that is there. */
static int unpack(const char *image, size_t offset, const char *folder) {
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    int result = 0;
    char path[PATH_MAX];
    if (sqfs_open_image(&fs, image, offset) != SQFS_OK)
        return -1;
    if (sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)) != SQFS_OK)
        return -1;
    while (!result && sqfs_traverse_next(&walk, &error)) {
        if (walk.dir_end)
            continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= (int)sizeof path)
            errno = ENAMETOOLONG, result = fail("cannot be written", walk.path);
        else
            result = unpack_entry(&fs, &walk.entry, path);
    }
    sqfs_traverse_close(&walk);
    sqfs_destroy(&fs);
    return error ? -1 : result;
}

static int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *where) {
    (void)about, (void)kind, (void)where;
    return remove(path);
}

/* Serve the folder at a mount point until SIGTERM, or until the process that asked for it has ended. */
static void serve(const char *image, size_t offset, const char *folder, int ready) {
    static struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir, .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup, .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create, .release = sqfs_ll_op_release, .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink, .listxattr = sqfs_ll_op_listxattr, .getxattr = sqfs_ll_op_getxattr,
        .forget = sqfs_ll_op_forget, .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"landmark-studio", "-o", "ro,nodev,nosuid,subtype=landmark-studio", NULL};
    struct fuse_args options = FUSE_ARGS_INIT(3, words);
    sqfs_ll_chan channel;
    sqfs_ll *opened;
    /* Ctrl+C is for the program; this ends after it. */
    setsid();
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    opened = sqfs_ll_open(image, offset);
    if (!opened || sqfs_ll_mount(&channel, folder, &options, &operations, sizeof operations, opened) != SQFS_OK)
        _exit(1);
    fuse_set_signal_handlers(channel.session);
    if (write(ready, "", 1) == 1)
        fuse_session_loop(channel.session);
    sqfs_ll_unmount(&channel, folder);
    _exit(0);
}

/* The process that serves the folder, once it is mounted; 0 where it cannot be. */
static pid_t mount_folder(const char *image, size_t offset, const char *folder) {
    int pipes[2], silent;
    char byte;
    pid_t server;
    if (pipe2(pipes, O_CLOEXEC))
        return 0;
    server = fork();
    if (server == 0) {
        close(pipes[0]);
        /* What FUSE says where it is missing helps nobody: the folder is unpacked then. */
        silent = open("/dev/null", O_WRONLY);
        dup2(silent, STDERR_FILENO);
        serve(image, offset, folder, pipes[1]);
    }
    close(pipes[1]);
    if (server > 0 && read(pipes[0], &byte, 1) != 1) {
        waitpid(server, NULL, 0);
        server = 0;
    }
    close(pipes[0]);
    return server > 0 ? server : 0;
}

static void pass_on(int number) {
    if (program > 0)
        kill(program, number);
}

/* Start the program in the folder; its exit code. */
static int run(const char *folder, const char *image, char **words) {
    char start[PATH_MAX + sizeof "/AppRun"];
    int status = 0;
    snprintf(start, sizeof start, "%s/AppRun", folder);
    program = fork();
    if (program == 0) {
        setenv("APPIMAGE", image, 1);
        setenv("APPDIR", folder, 1);
        execv(start, words);
        fail("cannot be started", start);
        _exit(127);
    }
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, pass_on);
    signal(SIGHUP, pass_on);
    while (waitpid(program, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **words) {
    char image[PATH_MAX], folder[PATH_MAX];
    const char *place = getenv("TMPDIR");
    int code = 1;
    pid_t server;
    size_t offset;
    if (!realpath("/proc/self/exe", image) || !(offset = end_of_program(image)))
        return fail("cannot be read", words[0]), 1;
    if (count == 2 && !strcmp(words[1], "--appimage-offset"))
        return printf("%zu\n", offset) < 0;
    if (count == 2 && !strcmp(words[1], "--appimage-extract"))
        return mkdir("squashfs-root", 0755) ? fail("cannot be made", "squashfs-root"), 1
                                            : unpack(image, offset, "squashfs-root") != 0;
    snprintf(folder, sizeof folder, "%s/.landmark-studio-XXXXXX", place && *place ? place : "/tmp");
    if (!mkdtemp(folder))
        return fail("cannot be made", folder), 1;
    server = getenv("APPIMAGE_EXTRACT_AND_RUN") ? 0 : mount_folder(image, offset, folder);
    if (server || !unpack(image, offset, folder))
        code = run(folder, image, words);
    if (server) {
        kill(server, SIGTERM);
        waitpid(server, NULL, 0);
        rmdir(folder);
    } else {
        nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    }
    return code;
}
