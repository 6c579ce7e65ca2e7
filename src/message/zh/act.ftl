# 岗位的权限。
act-appoint = 任免岗位
act-propose-release = 提出版本
act-approve-release = 批准版本
act-publish-release = 发布版本
act-notify = 告知版本
act-decide = 裁定案件
act-override = 例外裁量
act-approve-override = 批准例外
act-appeal = 申诉
act-reexamine = 复核
act-step = 办理程序步骤
