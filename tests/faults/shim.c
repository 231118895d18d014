/* Counts, logs and breaks the writing calls of a process to files in one folder; loaded with LD_PRELOAD.
 *
 * fault_plan() sets what happens at the call number `at` (1 is the next one): 0 nothing, -1 the process is
 * killed, or the call fails with that errno; `sticky` lets all later calls fail too, `half` lets half of a write
 * happen first. fault_log() has every call written to a file, from which a power cut can be replayed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static char folder[4096];
static long count, breaks_at;
static int breaks_with, is_sticky, is_half, record = -1;

void fault_plan(const char *watched, long at, int with, int sticky, int half) {
    snprintf(folder, sizeof folder, "%s", watched);
    count = 0;
    breaks_at = at;
    breaks_with = with;
    is_sticky = sticky;
    is_half = half;
}

long fault_count(void) { return count; }

static void note(char kind, uint64_t file, uint64_t place, const void *data, uint64_t length) {
    if (record < 0) return;
    uint64_t head[4] = {(uint64_t)kind, file, place, length};
    if (REAL(write)(record, head, sizeof head) < 0 || REAL(write)(record, data, length) < 0) _exit(97);
}

void fault_log(const char *path) { record = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0600); }

void fault_tell(long number) { note('A', 0, (uint64_t)number, "", 0); }

static int watched(const char *path) { return *folder && !strncmp(path, folder, strlen(folder)); }

static int watched_fd(int fd) {
    char link[64], path[4096];
    if (!*folder || fd == record) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return watched(path);
}

static uint64_t inode(int fd) {
    struct stat found;
    return fstat(fd, &found) ? 0 : found.st_ino;
}

/* Whether this call is to fail; errno is set then. */
static int broken(void) {
    count++;
    if (!breaks_at || !breaks_with || count < breaks_at || (count > breaks_at && !is_sticky)) return 0;
    if (breaks_with < 0) return 1;
    errno = breaks_with;
    return 1;
}

static int failed(void) {
    if (breaks_with < 0) kill(getpid(), SIGKILL);
    errno = breaks_with;
    return -1;
}

static ssize_t broken_write(int fd, const void *data, size_t size, off_t at) {
    if (is_half && size > 1) {
        ssize_t done = REAL(pwrite)(fd, data, size / 2, at);
        if (breaks_with > 0 && done > 0 && count == breaks_at) return done;
    }
    return failed();
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    if (!watched_fd(fd)) return REAL(pwrite64)(fd, data, size, at);
    if (broken()) return broken_write(fd, data, size, at);
    note('W', inode(fd), (uint64_t)at, data, size);
    return REAL(pwrite64)(fd, data, size, at);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }

ssize_t write(int fd, const void *data, size_t size) {
    if (!watched_fd(fd)) return REAL(write)(fd, data, size);
    off_t at = lseek(fd, 0, SEEK_CUR);
    if (broken()) return failed();
    note('W', inode(fd), (uint64_t)at, data, size);
    return REAL(write)(fd, data, size);
}

static int synced(int fd, int (*real)(int)) {
    if (!watched_fd(fd)) return real(fd);
    if (broken()) return failed();
    int result = real(fd);
    note('S', inode(fd), 0, "", 0);
    return result;
}

int fsync(int fd) { return synced(fd, REAL(fsync)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t size) {
    if (!watched_fd(fd)) return REAL(ftruncate64)(fd, size);
    if (broken()) return failed();
    note('T', inode(fd), (uint64_t)size, "", 0);
    return REAL(ftruncate64)(fd, size);
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int unlink(const char *path) {
    if (!watched(path)) return REAL(unlink)(path);
    if (broken()) return failed();
    int result = REAL(unlink)(path);
    if (!result) note('U', 0, 0, path, strlen(path));
    return result;
}

int rename(const char *from, const char *to) {
    if (!watched(to)) return REAL(rename)(from, to);
    if (broken()) return failed();
    char both[8192];
    int length = snprintf(both, sizeof both, "%s\n%s", from, to);
    int result = REAL(rename)(from, to);
    if (!result) note('R', 0, 0, both, (uint64_t)length);
    return result;
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (!(flags & O_CREAT) || !watched(path)) return REAL(open64)(path, flags, mode);
    int is_new = access(path, F_OK);
    if (is_new && broken()) return failed();
    int fd = REAL(open64)(path, flags, mode);
    if (fd >= 0 && is_new) note('C', inode(fd), 0, path, strlen(path));
    if (fd >= 0 && !is_new && flags & O_TRUNC) note('T', inode(fd), 0, "", 0);
    return fd;
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open64(path, flags, mode);
}
