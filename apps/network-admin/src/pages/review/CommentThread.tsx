import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { formatMoment } from '../../format/time.js';
import type { VersionDetail } from '../protocol/ContentView.js';
import { CommentOnProtocolVersionDocument, ResolveProtocolCommentDocument } from './review.generated.js';

type Comment = VersionDetail['comments'][number];

function Remark({ comment, mayResolve }: { comment: Comment; mayResolve: boolean }) {
  const { state, send } = useDeed(ResolveProtocolCommentDocument, { commentId: comment.id });
  return (
    <li className={comment.resolvedAt ? 'remark is-resolved' : 'remark'}>
      <p>
        <strong>{comment.authorName}</strong>{' '}
        <span className="small-print">
          {comment.isChangeRequest && 'asked for changes, '}
          {formatMoment(comment.createdAt)}
        </span>
      </p>
      <p>{comment.body}</p>
      {comment.resolvedAt ? (
        <p className="small-print">
          Dealt with by {comment.resolvedByName}, {formatMoment(comment.resolvedAt)}
        </p>
      ) : (
        mayResolve && (
          <DeedButton state={state} variant="subtle" size="compact-sm" onClick={() => void send({})}>
            Dealt with
          </DeedButton>
        )
      )}
      <Problems state={state} />
    </li>
  );
}

/** Remarks on one field, or on the whole where no field is named, and a way to add one. */
export function CommentThread({ version, path }: { version: VersionDetail; path: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const [body, setBody] = useState('');
  const { state, send } = useDeed(CommentOnProtocolVersionDocument, { versionId: version.id, path });
  const own = version.comments.filter((comment) => comment.path === path);
  const mayComment = version.allowedActions.includes('COMMENT');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ body: body.trim() })) {
      setBody('');
      setOpen(false);
    }
  };
  return (
    <div className="thread">
      {own.length > 0 && (
        <ul>
          {own.map((comment) => (
            <Remark key={comment.id} comment={comment} mayResolve={mayComment} />
          ))}
        </ul>
      )}
      {mayComment && !isOpen && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          Comment
        </button>
      )}
      {isOpen && (
        <form className="deed-form" onSubmit={(event) => void submit(event)}>
          <Textarea
            label="Comment"
            autosize
            minRows={2}
            data-autofocus
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
          <Problems state={state} />
          <DeedButton type="submit" state={state} variant="default" disabled={!body.trim()}>
            Add the comment
          </DeedButton>
        </form>
      )}
    </div>
  );
}
