"""Numbers of the Linux system calls that the sandbox refuses or restricts, by machine (name:number)."""

from __future__ import annotations


def _table(text: str) -> dict[str, int]:
    return {name: int(number) for name, number in (entry.split(":") for entry in text.split())}


SYSCALLS = {
    "x86_64": _table(
        """
    open:2 ioctl:16 shmget:29 socket:41 connect:42 accept:43 sendto:44 bind:49 listen:50
    socketpair:53 clone:56 fork:57 vfork:58 execve:59 kill:62 semget:64 msgget:68 fcntl:72
    truncate:76 chmod:90 fchmod:91 chown:92 fchown:93 lchown:94 ptrace:101 setuid:105 setgid:106
    setgroups:116 setresuid:117 setresgid:119 rt_sigqueueinfo:129 utime:132 personality:135
    setpriority:141 pivot_root:155 chroot:161 mount:165 umount2:166 swapon:167 reboot:169
    sethostname:170 init_module:175 quotactl:179 setxattr:188 lsetxattr:189 fsetxattr:190
    removexattr:197 lremovexattr:198 fremovexattr:199 tkill:200 sched_setaffinity:203 tgkill:234
    utimes:235 mq_open:240 kexec_load:246 add_key:248 request_key:249 keyctl:250 ioprio_set:251
    openat:257 fchownat:260 futimesat:261 fchmodat:268 unshare:272 utimensat:280 accept4:288
    rt_tgsigqueueinfo:297 perf_event_open:298 prlimit64:302 name_to_handle_at:303
    open_by_handle_at:304 setns:308 process_vm_readv:310 process_vm_writev:311 finit_module:313
    memfd_create:319 bpf:321 execveat:322 userfaultfd:323 pidfd_send_signal:424
    io_uring_setup:425 io_uring_enter:426 io_uring_register:427
    pidfd_open:434 clone3:435 openat2:437 pidfd_getfd:438
        """
    ),
    "aarch64": _table(
        """
    setxattr:5 lsetxattr:6 fsetxattr:7 removexattr:14 lremovexattr:15 fremovexattr:16 fcntl:25
    ioctl:29 ioprio_set:30 umount2:39 mount:40 pivot_root:41 truncate:45 chroot:51 fchmod:52
    fchmodat:53 fchownat:54 fchown:55 openat:56 utimensat:88 personality:92 unshare:97
    init_module:105 ptrace:117 sched_setaffinity:122 kill:129 tkill:130 tgkill:131
    rt_sigqueueinfo:138 setpriority:140 setgid:144 setuid:146 setgroups:159 socket:198
    socketpair:199 bind:200 listen:201 accept:202 connect:203 sendto:206 add_key:217
    request_key:218 keyctl:219 clone:220 execve:221 rt_tgsigqueueinfo:240 perf_event_open:241
    accept4:242 prlimit64:261 open_by_handle_at:265 setns:268 process_vm_readv:270
    process_vm_writev:271 finit_module:273 memfd_create:279 bpf:280 execveat:281 userfaultfd:282
    pidfd_send_signal:424 io_uring_setup:425 io_uring_enter:426 io_uring_register:427
    pidfd_open:434 clone3:435 openat2:437
    pidfd_getfd:438
        """
    ),
}
